package dev.mdepreflight;

import dev.mdepreflight.internal.batch.Body;
import dev.mdepreflight.internal.batch.FileSource;
import dev.mdepreflight.internal.batch.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The batches of a file, cut as they are asked for. */
final class BatchStream extends Spliterators.AbstractSpliterator<Batch> {
    private final Split split;

    private BatchStream(Split split) {
        super(Long.MAX_VALUE, ORDERED | NONNULL | IMMUTABLE);
        this.split = split;
    }

    /** A stream that closes the file with itself. */
    static Stream<Batch> of(Split split, FileSource file) {
        return StreamSupport.stream(new BatchStream(split), false).onClose(() -> {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public boolean tryAdvance(Consumer<? super Batch> action) {
        try {
            Body body = split.next();
            if (body == null) {
                return false;
            }
            action.accept(new Batch(body));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
