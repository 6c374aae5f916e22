package dev.mdepreflight.sample;

/**
 * SplitMix64, so that a seed gives the same longs on every Java.
 *
 * <p>The generators of the JDK fix their stream of longs but not, across versions, how bounded draws are made of it; {@link ChoiceSequence} has its
 * own ways of that. Source: Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014. Not thread-safe.
 */
final class SeededRandom {
    /** 2 to the 64th over the golden ratio, made odd. */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private SeededRandom(long state) {
        this.state = state;
    }

    /** A generator whose draws have nothing to do with those of neighbouring seeds. */
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
