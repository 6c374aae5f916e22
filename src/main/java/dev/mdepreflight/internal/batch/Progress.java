package dev.mdepreflight.internal.batch;

import java.util.function.DoubleConsumer;

/** Tells how much of the work is done: a document is read twice, and the second reading is half of it. Not thread-safe. */
public final class Progress {
    /** How many times it is told at most in one reading, but for the end. */
    private static final int STEPS = 1000;

    private final DoubleConsumer listener;
    private final long size;
    private boolean second;
    private long next;

    /**
     * The progress of the work on one document.
     *
     * @param listener is told a number from 0 to 1
     * @param size the size of the document
     */
    public Progress(DoubleConsumer listener, long size) {
        this.listener = listener;
        this.size = size;
    }

    /** Notes how far a document is read. */
    void at(long offset) {
        if (offset >= next && offset < size) {
            next = offset + size / STEPS + 1;
            double done = (double) offset / size;
            listener.accept((second ? done + 1 : done) / 2);
        }
    }

    /** Notes that a reading has ended. */
    void ended() {
        listener.accept(second ? 1 : 0.5);
        second = true;
        next = 0;
    }
}
