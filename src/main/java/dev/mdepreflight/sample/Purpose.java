package dev.mdepreflight.sample;

/** The streams of draws under one seed, so that a change in one part of a body does not move the others. */
final class Purpose {
    static final long SHAPE = 1;
    static final long CONTENT = 2;
    static final long RENDERING = 3;
    static final long FAULT = 4;
    /** The first of as many streams as a fault takes attempts. */
    static final long ATTEMPT = 1000;

    private Purpose() {}
}
