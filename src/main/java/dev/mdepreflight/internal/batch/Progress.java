package dev.mdepreflight.internal.batch;

import java.util.function.DoubleConsumer;

/** Reports the progress of two readings of a document. Not thread-safe. */
public final class Progress {
    /** The most reports per reading, not counting the report of its end. */
    private static final int STEPS = 1000;

    private final DoubleConsumer listener;
    private final long size;
    private boolean second;
    private long next;

    /** Creates a progress for a document of {@code size} bytes. The listener receives a number from 0 to 1. */
    public Progress(DoubleConsumer listener, long size) {
        this.listener = listener;
        this.size = size;
    }

    /** Records the offset that a reading has reached. */
    void at(long offset) {
        if (offset >= next && offset < size) {
            next = offset + size / STEPS + 1;
            double done = (double) offset / size;
            listener.accept((second ? done + 1 : done) / 2);
        }
    }

    /** Records the end of a reading. */
    void ended() {
        listener.accept(second ? 1 : 0.5);
        second = true;
        next = 0;
    }
}
