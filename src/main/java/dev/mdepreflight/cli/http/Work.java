package dev.mdepreflight.cli.http;

/** Counts the work for one file of requests, in bytes. Not thread-safe. */
final class Work {
    /** What to open a file counts, even an empty or a missing one. */
    static final int OF_A_FILE = 1 << 13;

    static final String TOO_MUCH = "too much in one file from here on; split it";

    private final long most;
    private long done;

    Work(long most) {
        this.most = most;
    }

    void add(long bytes) {
        done += bytes;
    }

    boolean isTooMuch() {
        return done > most;
    }
}
