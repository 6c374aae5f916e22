package dev.mdepreflight;

import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.batch.BatchedList;
import dev.mdepreflight.internal.batch.Body;
import dev.mdepreflight.internal.batch.BodyChecker;
import dev.mdepreflight.internal.batch.BytesSource;
import dev.mdepreflight.internal.batch.Document;
import dev.mdepreflight.internal.batch.FileSource;
import dev.mdepreflight.internal.batch.FirstReading;
import dev.mdepreflight.internal.batch.Partitioning;
import dev.mdepreflight.internal.batch.Progress;
import dev.mdepreflight.internal.batch.Split;
import dev.mdepreflight.internal.json.DocumentSource;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Splits a body with more elements than the API accepts into bodies that it accepts, such as a million indicators into 2,000 imports.
 *
 * <p>Input bytes are copied, never re-serialized. A body that needs no split is returned unchanged. A batch ends early if the next element
 * would make it larger than {@link Limits#maxBodyBytes()}.
 *
 * <p>A document can have any length. It is read twice, through a window. Memory holds one batch, its findings, and the positions of the
 * other members of the outermost object. A document can exceed the body limit; only each of its elements must fit into a body.
 *
 * <p>Immutable and thread-safe.
 */
public final class Batches {
    private final BatchedList list;
    private final BodyChecker judge;
    private final DoubleConsumer progress;

    private Batches(BatchedList list, BodyChecker judge, DoubleConsumer progress) {
        this.list = list;
        this.judge = judge;
        this.progress = progress;
    }

    /**
     * Creates an instance for an operation.
     *
     * @param preflight checks the bodies within its limits
     * @param operation an operation whose body has one list of limited size, such as {@link
     *     dev.mdepreflight.catalog.Operations#IMPORT_INDICATORS}
     * @throws IllegalArgumentException if the operation has no list with a documented limit, or several such lists
     */
    public static Batches of(Preflight preflight, Operation operation) {
        Objects.requireNonNull(preflight, "preflight");
        Objects.requireNonNull(operation, "operation");
        if (operation.contentType() != ContentType.JSON) {
            throw new IllegalArgumentException(
                    "The body of " + operation.id() + " is a form, which has no list to cut");
        }
        BatchedList list = BatchedList.of(preflight.engine().model(operation.body()), operation.id());
        BodyChecker judge = new BodyChecker(preflight.options(), body -> preflight.check(operation, body));
        return new Batches(list, judge, share -> {});
    }

    /**
     * Returns a copy that reports progress to a listener.
     *
     * @param listener receives the completed share, from 0 to 1 and ascending, at most a few thousand times and in the calling thread
     */
    public Batches withProgress(DoubleConsumer listener) {
        return new Batches(list, judge, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Splits a body into bodies of consecutive elements. Only the syntax of the elements is checked.
     *
     * @param body the bytes; not changed
     * @return at least one body; a body without elements is returned unchanged
     * @throws PreflightException if the body has a violation outside its list elements (splitting cannot fix it), or if a single element
     *     does not fit into a body. The report is that of {@link Preflight#check(Operation, byte[])} without findings on the elements and
     *     their number
     */
    public List<Batch> split(byte[] body) {
        Objects.requireNonNull(body, "body");
        DocumentSource source = new BytesSource(body);
        List<Batch> batches = new ArrayList<>();
        try {
            Split split = split(source);
            for (Body cut = split.next(); cut != null; cut = split.next()) {
                batches.add(new Batch(cut));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is read from outside", e);
        }
        return batches;
    }

    /**
     * Splits the body in a file like {@link #split(byte[])}, one batch at a time.
     *
     * @param file a regular file; do not write to it before the stream is closed
     * @return a stream that you must close; it throws an {@link UncheckedIOException} if the file becomes unreadable or changes
     * @throws PreflightException as {@link #split(byte[])} does, before the first batch
     * @throws IOException if the file cannot be read
     */
    public Stream<Batch> split(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        FileSource source = new FileSource(file);
        try {
            Split split = split(source);
            return StreamSupport.stream(new BatchSpliterator(split), false).onClose(() -> close(source));
        } catch (IOException | RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    private static void close(FileSource file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts the batches of a file when they are asked for. */
    private static final class BatchSpliterator extends Spliterators.AbstractSpliterator<Batch> {
        private final Split split;

        BatchSpliterator(Split split) {
            super(Long.MAX_VALUE, ORDERED | NONNULL | IMMUTABLE);
            this.split = split;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Batch> action) {
            try {
                Body body = split.next();
                if (body != null) {
                    action.accept(new Batch(body));
                }
                return body != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Split split(DocumentSource source) throws IOException {
        Progress told = new Progress(progress, source.size());
        return new Split(FirstReading.of(source, list, judge, told), told);
    }

    /**
     * Separates the clean elements of a body from the faulty ones, and puts the clean ones into new bodies.
     *
     * <p>Every element is checked. A violation of any {@link dev.mdepreflight.report.Scope} makes its element faulty. A rule over several
     * elements compares only the elements of one body. The report on an element lists its first ten violations and its first ten pieces of
     * advice (fewer if {@link Limits#maxViolations()} is less) and counts the rest.
     *
     * @param body the bytes; not changed
     * @return the two parts; both empty for a body without elements
     * @throws PreflightException as {@link #split(byte[])} does
     */
    public Partition partition(byte[] body) {
        Objects.requireNonNull(body, "body");
        List<Batch> clean = new ArrayList<>();
        List<FaultyElement> faulty = new ArrayList<>();
        try {
            partition(new BytesSource(body), clean::add, faulty::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is read from outside", e);
        }
        return new Partition(clean, faulty);
    }

    /**
     * Separates the elements of the body in a file like {@link #partition(byte[])}, and passes them on while it reads the file.
     *
     * @param file a regular file; do not write to it during the call
     * @param clean receives the bodies of clean elements, in order
     * @param faulty receives the faulty elements, in order
     * @throws PreflightException as {@link #split(byte[])} does, before the first element is passed on; later only if a body breaks a rule
     *     over several elements although each element is clean
     * @throws IOException if the file cannot be read or changes during the call
     */
    public void partition(Path file, Consumer<? super Batch> clean, Consumer<? super FaultyElement> faulty)
            throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(clean, "clean");
        Objects.requireNonNull(faulty, "faulty");
        try (FileSource source = new FileSource(file)) {
            partition(source, clean, faulty);
        }
    }

    private void partition(DocumentSource source, Consumer<? super Batch> clean, Consumer<? super FaultyElement> faulty)
            throws IOException {
        Progress told = new Progress(progress, source.size());
        Document document = FirstReading.of(source, list, judge, told);
        Partitioning.run(document, told, new Partitioning.Receiver() {
            @Override
            public void clean(Body body) {
                clean.accept(new Batch(body));
            }

            @Override
            public void faulty(long index, byte[] bytes, Location location, Report report) {
                faulty.accept(new FaultyElement(index, bytes, location, report));
            }
        });
    }
}
