package dev.mdepreflight.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * SplitMix64, with its own ways of drawing a bounded number, so that a seed gives the same draws on every Java.
 *
 * <p>The generators of the JDK fix their stream of longs but not, across versions, how bounded draws are made of it. Source: Steele,
 * Lea, Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014. Not thread-safe.
 */
final class SeededRandom implements RandomGenerator {
    /** 2 to the 64th over the golden ratio, made odd. */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SeededRandom(long seed) {
        this.state = seed;
    }

    /** A generator for one purpose under a seed; other purposes draw from other streams. */
    static SeededRandom of(long seed, long purpose) {
        return new SeededRandom(mix(seed) ^ mix(purpose * GOLDEN_GAMMA));
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    @Override
    public int nextInt(int bound) {
        return (int) Long.remainderUnsigned(nextLong(), bound);
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** A number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + nextInt(most - least + 1);
    }

    /** True once in so many draws. */
    boolean oneIn(int draws) {
        return nextInt(draws) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(nextInt(choices.size()));
    }

    String pick(String... choices) {
        return choices[nextInt(choices.length)];
    }

    /** Shuffles by the method of Fisher and Yates. */
    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            java.util.Collections.swap(list, i, nextInt(i + 1));
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
