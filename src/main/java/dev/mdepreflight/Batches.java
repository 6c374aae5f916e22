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
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * Cuts bodies with more elements than the API takes at once into bodies that it takes, such as an import of a million indicators into
 * 2,000 of 500.
 *
 * <p>Nothing is written anew: what is cut out is left out, every other byte stays as it was, and a body that needs no cut comes back as it
 * was. A body is closed before the documented number of elements where it would go beyond {@link Limits#maxBodyBytes()}.
 *
 * <p>A document is read twice, in a window, and may be of any length; memory is taken for one cut body and its findings, and where the
 * outermost object holds much that is not looked at, for where that stands. Of a document that is larger than the limit for a body only
 * the elements have to fit one by one.
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
     * The batches of an operation.
     *
     * @param preflight checks the bodies, and has the limits
     * @param operation an operation that takes a list of no more than so many elements, such as {@link
     *     dev.mdepreflight.catalog.Operations#IMPORT_INDICATORS}
     * @return a new instance
     * @throws IllegalArgumentException if no page limits the elements of a list of the operation, or of several
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
     * The same batches, with somebody who is told how far the work is.
     *
     * @param listener is told what share of the work is done, from 0 to 1, ascending and at most some thousand times; in the thread that
     *     works
     * @return a new instance
     */
    public Batches withProgress(DoubleConsumer listener) {
        return new Batches(list, judge, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Cuts a body into bodies of consecutive elements. The elements are not checked, but for their syntax.
     *
     * @param body the bytes; not changed
     * @return the bodies, at least one; a body without elements comes back as it is
     * @throws PreflightException if something is wrong with the body outside the elements of its list, which no cut mends, or with an
     *     element alone in a body: the report is that of {@link Preflight#check(Operation, byte[])}, with nothing on the elements
     *     and their number
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
     * Cuts the body in a file as {@link #split(byte[])} does, one body after the other.
     *
     * @param file a regular file, which must not be written to before the stream is closed
     * @return the bodies, to be closed; it throws an {@link UncheckedIOException} where the file cannot be read any more, or was changed
     * @throws PreflightException as by {@link #split(byte[])}, before any body is given out
     * @throws IOException if the file cannot be read
     */
    public Stream<Batch> split(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        FileSource source = new FileSource(file);
        try {
            Split split = split(source);
            return BatchStream.of(split, source);
        } catch (IOException | RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    private Split split(DocumentSource source) throws IOException {
        Progress told = new Progress(progress, source.size());
        return new Split(FirstReading.of(source, list, judge, told), told);
    }

    /**
     * Parts the elements of a body into those that are clean and those that are not, and puts the clean ones together to bodies.
     *
     * <p>Every element is checked. A violation in an element makes that one faulty, whether it would refuse the whole call or not. A rule
     * over several elements sees those of one body. Of an element the first ten violations and the first ten pieces of advice are listed
     * (fewer where {@link Limits#maxViolations()} is less), and the rest is counted.
     *
     * @param body the bytes; not changed
     * @return the parts; all empty for a body without elements
     * @throws PreflightException as by {@link #split(byte[])}
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
     * Parts the elements of the body in a file as {@link #partition(byte[])} does, and hands out the parts as they are found.
     *
     * @param file a regular file, which must not be written to meanwhile
     * @param clean takes the bodies of clean elements, in their order
     * @param faulty takes the faulty elements, in their order
     * @throws PreflightException as by {@link #split(byte[])}, before any part is given out; later only for a rule over several elements
     *     that is broken in none of them
     * @throws IOException if the file cannot be read, or was changed meanwhile
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
