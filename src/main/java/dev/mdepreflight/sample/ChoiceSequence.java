package dev.mdepreflight.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The choices that determine a body: either drawn from a seed and recorded, or replayed.
 *
 * <p>A body is a function of its choices, and zeros produce the simplest body. To find a smaller body with the same
 * fault, try {@linkplain #simpler() simpler choices}. This requires no knowledge of bodies, and every candidate is either
 * clean or has only its one fault. See MacIver, Donaldson, Test-Case Reduction via Test-Case Generation, ECOOP 2020.
 *
 * <p>An instance is for one body; {@link #again} returns an instance with the same choices. Not thread-safe.
 */
public final class ChoiceSequence implements RandomGenerator {
    /** Every choice is smaller than this. Two choices form a long, and the sum of all choices does not overflow. */
    private static final long SPAN = 1L << Integer.SIZE;

    private final @Nullable SeededRandom fresh;
    private final long[] given;
    private final int hint;
    private int position;

    /** Replaces replayed choices that do not produce a body. */
    private @Nullable SeededRandom instead;

    /** Replaces the zeros after the last replayed choice if the zeros do not produce a body. */
    private @Nullable SeededRandom spare;

    private long[] taken = new long[64];
    private int size;

    /** The number of taken choices that must be kept even if they are zeros, because a replay would replace them. */
    private int kept;

    private final List<Part> parts = new ArrayList<>();

    private ChoiceSequence(@Nullable SeededRandom fresh, long[] given, int hint) {
        this.fresh = fresh;
        this.given = given;
        this.hint = hint;
    }

    /** {@return random choices for one body} The same seed produces the same choices on every Java version. */
    public static ChoiceSequence of(long seed) {
        return of(seed, new long[0]);
    }

    /**
     * Returns choices for one body that start with the given choices.
     *
     * @param seed determines the choices after the given ones
     * @param first the first choices, as in {@link #replay}; for instance, {@link JsonStyle#choices}
     */
    public static ChoiceSequence of(long seed, long... first) {
        return new ChoiceSequence(SeededRandom.of(seed), first.clone(), 0);
    }

    /**
     * Returns the given choices for one body.
     *
     * @param values the choices, each taken modulo the number of alternatives; zeros follow the last one
     */
    public static ChoiceSequence replay(long... values) {
        return new ChoiceSequence(null, values.clone(), 0);
    }

    /** {@return the choices taken so far, without unnecessary zeros at the end} If replayed, they produce the same body. */
    public long[] taken() {
        int end = size;
        while (end > kept && taken[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(taken, end);
    }

    /** {@return the choices taken so far, for another body} */
    public ChoiceSequence again() {
        return new ChoiceSequence(null, taken(), hint);
    }

    /**
     * Returns simpler choices than the ones taken: fewer or smaller ones. Some do not produce a simpler body, or any body.
     *
     * @return choices for one body each, created on demand, the most promising first
     */
    public Stream<ChoiceSequence> simpler() {
        long[] values = taken();
        List<Simplification> all = Simplification.all(values, parts);
        // After a success, continues at the same index. Simplifications that failed before come last.
        int first = all.isEmpty() ? 0 : hint % all.size();
        return IntStream.range(0, all.size()).mapToObj(i -> {
            int index = (first + i) % all.size();
            return new ChoiceSequence(null, all.get(index).of(values), index);
        });
    }

    /** Takes and records one choice. */
    @Override
    public int nextInt(int bound) {
        return (int) next(bound);
    }

    @Override
    public int nextInt(int origin, int bound) {
        return origin + (int) next((long) bound - origin);
    }

    @Override
    public boolean nextBoolean() {
        return next(2) == 1;
    }

    /** Takes two choices. */
    @Override
    public long nextLong() {
        return next(SPAN) << Integer.SIZE | next(SPAN);
    }

    /** Returns 32 bits, from one choice. */
    long next32() {
        return next(SPAN);
    }

    /** Returns a number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + nextInt(most - least + 1);
    }

    /** Returns true with a probability of 1 in {@code draws}; false if no choice is left. */
    boolean oneIn(int draws) {
        return nextInt(draws) == draws - 1;
    }

    <T> T pick(List<T> choices) {
        return choices.get(nextInt(choices.size()));
    }

    String pick(String... choices) {
        return choices[nextInt(choices.length)];
    }

    /** Shuffles with the Fisher-Yates algorithm. Zeros keep the order. */
    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, i - nextInt(i + 1));
        }
    }

    /**
     * Draws the length of a list. The length is not recorded. Instead, {@link #more} is recorded before each element,
     * so that an element can be removed together with its choices.
     */
    int length(int least, int most) {
        return fresh == null ? 0 : least + (int) Long.remainderUnsigned(fresh.nextLong(), (long) most - least + 1);
    }

    /** Whether to add another element: as wanted, or as recorded if choices are replayed. */
    boolean more(boolean wanted) {
        if (fresh != null && position == given.length) {
            return record(wanted ? 1 : 0) == 1;
        }
        return nextBoolean();
    }

    /**
     * Runs an optional part. The choices of a part can be removed together.
     *
     * @param wanted whether to run it if choices are random; replayed choices contain the decision
     * @param allowed false to never run it
     */
    void part(boolean wanted, boolean allowed, Runnable part) {
        int begin = begin();
        if (more(wanted) && allowed) {
            part.run();
        }
        end(begin);
    }

    /** Marks the start of a part of the body, for {@link #end}. */
    int begin() {
        return size;
    }

    /** Marks the end of a part. The choices of a part can be removed together. */
    void end(int begin) {
        if (begin < size) {
            parts.add(new Part(begin, size));
        }
    }

    /**
     * Draws until a draw succeeds.
     *
     * <p>Only the choices of the successful draw are recorded. Replayed choices that fail are replaced by random ones.
     *
     * @param most the maximum number of draws
     * @param draw returns null for a failure
     * @return null if every draw failed
     */
    <T> @Nullable T attempt(int most, Supplier<@Nullable T> draw) {
        int start = position;
        int end = start;
        int mark = size;
        int marked = parts.size();
        SeededRandom outer = instead;
        for (int attempt = 0; attempt < most; attempt++) {
            if (attempt > 0 && fresh == null) {
                instead = SeededRandom.of(attempt);
            }
            T drawn = draw.get();
            end = Math.max(end, position);
            instead = outer;
            if (drawn != null) {
                position = end;
                return drawn;
            }
            size = mark;
            kept = Math.min(kept, mark);
            parts.subList(marked, parts.size()).clear();
            position = start;
        }
        return null;
    }

    /** From the second round on, random choices instead of zeros follow the last replayed choice. */
    @Nullable
    SeededRandom insist(int round) {
        SeededRandom before = spare;
        if (round > 0) {
            spare = SeededRandom.of(round);
        }
        return before;
    }

    /** Ends {@link #insist}. */
    void relent(@Nullable SeededRandom before) {
        spare = before;
    }

    private long next(long bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        SeededRandom source = instead;
        if (source == null && position < given.length) {
            return record(Math.floorMod(given[position++], bound));
        }
        if (source == null) {
            source = fresh == null ? spare : fresh;
        }
        return record(source == null ? 0 : Long.remainderUnsigned(source.nextLong(), bound));
    }

    private long record(long value) {
        if (size == taken.length) {
            taken = Arrays.copyOf(taken, size * 2);
        }
        taken[size++] = value;
        if (spare != null) {
            kept = size;
        }
        return value;
    }

    /** A range of choices that belong together, from the first one to the one after the last. */
    record Part(int from, int to) {}
}
