package dev.mdepreflight.sample;

/**
 * SplitMix64, which produces the same longs for a seed on every Java version. Not thread-safe.
 *
 * <p>The JDK specifies the longs of its generators, but versions differ in how they derive bounded numbers. {@link
 * ChoiceSequence} derives them itself. Source: Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators,
 * OOPSLA 2014.
 */
final class SeededRandom {
    /** 2 to the power of 64, divided by the golden ratio and made odd. */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private SeededRandom(long state) {
        this.state = state;
    }

    /** A generator that is independent of the generators of neighboring seeds. */
    static SeededRandom of(long seed) {
        return new SeededRandom(mix(seed));
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
