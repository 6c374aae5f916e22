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
 * The choices that decide a body, one after the other: drawn from a seed and recorded, or replayed.
 *
 * <p>A body is a function of its choices, and choices of nothing but zeros give the simplest one. So whoever holds a body that shows a fault
 * finds a smaller one by {@linkplain #simpler() simpler choices}, without knowing what bodies are; MacIver, Donaldson, Test-Case Reduction
 * via Test-Case Generation, ECOOP 2020, tells why that keeps every body clean, or its one fault.
 *
 * <p>An instance serves for one body: {@link #again} gives another of the same choices. Not thread-safe.
 */
public final class ChoiceSequence implements RandomGenerator {
    /** All values are less: two make a long, and a sum of them does not overflow. */
    private static final long SPAN = 1L << Integer.SIZE;

    private final @Nullable SeededRandom fresh;
    private final long[] given;
    private final int hint;
    private int position;

    /** Where replayed choices do not do, others are taken from here. */
    private @Nullable SeededRandom instead;

    /** Where no choice is left to replay and zeros were taken in vain. */
    private @Nullable SeededRandom spare;

    private long[] taken = new long[64];
    private int size;

    /** So many are not left out of what was taken, even if they are zeros: others would be taken in their place. */
    private int kept;

    private final List<Part> parts = new ArrayList<>();

    private ChoiceSequence(@Nullable SeededRandom fresh, long[] given, int hint) {
        this.fresh = fresh;
        this.given = given;
        this.hint = hint;
    }

    /**
     * Choices by chance.
     *
     * @param seed the same one gives the same choices on every Java
     * @return choices for one body
     */
    public static ChoiceSequence of(long seed) {
        return of(seed, new long[0]);
    }

    /**
     * Choices that begin as given and go on by chance.
     *
     * @param seed decides what is not given
     * @param first what is chosen first, as in {@link #replay}; {@link JsonStyle#choices} for instance
     * @return choices for one body
     */
    public static ChoiceSequence of(long seed, long... first) {
        return new ChoiceSequence(SeededRandom.of(seed), first.clone(), 0);
    }

    /**
     * Given choices.
     *
     * @param values what is chosen; taken modulo the number of what there is to choose from, and zero beyond the last
     * @return choices for one body
     */
    public static ChoiceSequence replay(long... values) {
        return new ChoiceSequence(null, values.clone(), 0);
    }

    /**
     * The choices that were taken so far: replayed, they give the same body.
     *
     * @return a copy, without zeros at the end that need not be told
     */
    public long[] taken() {
        int end = size;
        while (end > kept && taken[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(taken, end);
    }

    /**
     * The choices that were taken so far, to be taken again.
     *
     * @return choices for one body
     */
    public ChoiceSequence again() {
        return new ChoiceSequence(null, taken(), hint);
    }

    /**
     * Simpler choices than those that were taken: fewer, or of smaller values. Some give no simpler body, and some no body at all.
     *
     * @return each for one body, made as they are asked for; the most promising first
     */
    public Stream<ChoiceSequence> simpler() {
        long[] values = taken();
        List<Simplification> all = Simplification.all(values, parts);
        // What came of one simplification is best tried with the next, and only then with all those that failed before.
        int first = all.isEmpty() ? 0 : hint % all.size();
        return IntStream.range(0, all.size()).mapToObj(i -> {
            int index = (first + i) % all.size();
            return new ChoiceSequence(null, all.get(index).of(values), index);
        });
    }

    /** One of so many, recorded. */
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

    /** Two choices. */
    @Override
    public long nextLong() {
        return next(SPAN) << Integer.SIZE | next(SPAN);
    }

    /** Any 32 bits, in one choice. */
    long next32() {
        return next(SPAN);
    }

    /** A number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + nextInt(most - least + 1);
    }

    /** True once in so many draws; false where nothing is left to choose. */
    boolean oneIn(int draws) {
        return nextInt(draws) == draws - 1;
    }

    <T> T pick(List<T> choices) {
        return choices.get(nextInt(choices.size()));
    }

    String pick(String... choices) {
        return choices[nextInt(choices.length)];
    }

    /** Shuffles by the method of Fisher and Yates; zeros leave the order. */
    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, i - nextInt(i + 1));
        }
    }

    /**
     * How long a list is to be, where that is open. Not recorded: what is recorded is before each element whether it is {@link #more wanted},
     * so that the choices of an element can be taken out in one piece.
     */
    int length(int least, int most) {
        return fresh == null ? 0 : least + (int) Long.remainderUnsigned(fresh.nextLong(), (long) most - least + 1);
    }

    /** Whether one more element is wanted; replayed, whether one was. */
    boolean more(boolean wanted) {
        if (fresh != null && position == given.length) {
            return record(wanted ? 1 : 0) == 1;
        }
        return nextBoolean();
    }

    /**
     * A part that may be left out, and what is chosen in it with it.
     *
     * @param wanted whether it is, by chance; replayed, it is recorded whether it was
     * @param allowed whether it may be at all
     */
    void part(boolean wanted, boolean allowed, Runnable part) {
        int begin = begin();
        if (more(wanted) && allowed) {
            part.run();
        }
        end(begin);
    }

    /** Marks where a part of the body begins, for {@link #end}. */
    int begin() {
        return size;
    }

    /** Marks where it ends: its choices can be left out together. */
    void end(int begin) {
        if (begin < size) {
            parts.add(new Part(begin, size));
        }
    }

    /**
     * Draws until there is something.
     *
     * <p>Only the choices of the successful draw are recorded, so that replayed ones succeed at once. Where replayed ones fail, others
     * than these are taken.
     *
     * @param most how often to draw
     * @param draw gives null where that which was drawn does not do
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

    /** Takes other than zeros from here on where nothing is left to choose, from the second round on. */
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

    /**
     * Choices that belong together.
     *
     * @param from the first
     * @param to one beyond the last
     */
    record Part(int from, int to) {}
}
