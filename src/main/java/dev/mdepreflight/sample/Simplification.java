package dev.mdepreflight.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A change that makes choices simpler.
 *
 * @param change the kind of change
 * @param from the first choice of the range
 * @param to the choice after the range
 * @param value the new value, if the change sets one
 */
record Simplification(Change change, int from, int to, long value) {
    private enum Change {
        LEFT_OUT,
        /** Replaces the range with one zero: the part is left out, and the choices that follow keep their meaning. */
        NOT_WANTED,
        SET,
        /** Sets every choice that equals the first one of the range, so that equal choices stay equal. */
        SET_EVERYWHERE
    }

    /** If there are more choices than this, a single choice is only tried with zero, to save time. */
    private static final int MOST_SINGLE = 2000;

    /** For a choice up to this value, every smaller value is tried. */
    private static final int FEW = 24;

    /** The longest range to leave out that is not a part. */
    private static final int LONGEST_RANGE = 8;

    long[] of(long[] values) {
        return switch (change) {
            case LEFT_OUT -> without(values, from);
            case NOT_WANTED -> {
                long[] changed = without(values, from + 1);
                changed[from] = 0;
                yield changed;
            }
            case SET -> {
                long[] changed = values.clone();
                Arrays.fill(changed, from, to, value);
                yield changed;
            }
            case SET_EVERYWHERE ->
                Arrays.stream(values)
                        .map(taken -> taken == values[from] ? value : taken)
                        .toArray();
        };
    }

    private long[] without(long[] values, int first) {
        long[] changed = new long[values.length - (to - first)];
        System.arraycopy(values, 0, changed, 0, first);
        System.arraycopy(values, to, changed, first, values.length - to);
        return changed;
    }

    /** All changes that are worth a try, the largest first. */
    static List<Simplification> all(long[] values, List<ChoiceSequence.Part> parts) {
        List<Simplification> all = new ArrayList<>();
        List<ChoiceSequence.Part> within = parts.stream()
                .filter(part -> part.from() < values.length)
                .map(part -> new ChoiceSequence.Part(part.from(), Math.min(part.to(), values.length)))
                .sorted(Comparator.comparingInt(ChoiceSequence.Part::from)
                        .thenComparing(
                                Comparator.comparingInt(ChoiceSequence.Part::to).reversed()))
                .distinct()
                .toList();
        addTails(values.length, all);
        addParts(within, all);
        for (ChoiceSequence.Part part : within) {
            if (part.to() - part.from() > 1) {
                all.add(new Simplification(Change.NOT_WANTED, part.from(), part.to(), 0));
            }
        }
        addZeros(values, within, all);
        addLowered(values, all);
        addLoweredEverywhere(values, all);
        if (values.length <= MOST_SINGLE) {
            for (int length = LONGEST_RANGE; length > 0; length /= 2) {
                for (int from = 0; from + length <= values.length; from++) {
                    all.add(new Simplification(Change.LEFT_OUT, from, from + length, 0));
                }
            }
        }
        return all;
    }

    /** Leaves out everything, the second half, the last quarter, and so on. */
    private static void addTails(int length, List<Simplification> all) {
        for (int tail = length; tail > 0; tail /= 2) {
            all.add(new Simplification(Change.LEFT_OUT, length - tail, length, 0));
        }
    }

    /** Leaves out neighboring parts, such as list elements: all of them, halves, quarters, and so on, down to single parts. */
    private static void addParts(List<ChoiceSequence.Part> parts, List<Simplification> all) {
        List<List<ChoiceSequence.Part>> rows = new ArrayList<>();
        List<List<ChoiceSequence.Part>> open = new ArrayList<>();
        for (ChoiceSequence.Part part : parts) {
            open.removeIf(row -> row.get(row.size() - 1).to() < part.from());
            List<ChoiceSequence.Part> row = null;
            for (List<ChoiceSequence.Part> candidate : open) {
                if (candidate.get(candidate.size() - 1).to() == part.from()) {
                    row = candidate;
                    break;
                }
            }
            if (row == null) {
                row = new ArrayList<>();
                rows.add(row);
                open.add(row);
            }
            row.add(part);
        }
        for (List<ChoiceSequence.Part> row : rows) {
            for (int length = row.size(); length > 0; length /= 2) {
                for (int first = 0; first < row.size(); first += length) {
                    ChoiceSequence.Part last = row.get(Math.min(first + length, row.size()) - 1);
                    all.add(new Simplification(Change.LEFT_OUT, row.get(first).from(), last.to(), 0));
                }
            }
        }
    }

    private static void addZeros(long[] values, List<ChoiceSequence.Part> parts, List<Simplification> all) {
        for (ChoiceSequence.Part part : parts) {
            addZeros(values, part.from(), part.to(), all);
        }
        for (int length = values.length / 2; length > 1; length /= 2) {
            for (int from = 0; from < values.length; from += length) {
                addZeros(values, from, Math.min(from + length, values.length), all);
            }
        }
    }

    private static void addZeros(long[] values, int from, int to, List<Simplification> all) {
        int set = 0;
        for (int i = from; i < to; i++) {
            set += values[i] == 0 ? 0 : 1;
        }
        if (set > 1) {
            all.add(new Simplification(Change.SET, from, to, 0));
        }
    }

    private static void addLowered(long[] values, List<Simplification> all) {
        for (int i = 0; i < values.length; i++) {
            long value = values[i];
            if (value > 0) {
                all.add(new Simplification(Change.SET, i, i + 1, 0));
            }
            if (values.length > MOST_SINGLE) {
                continue;
            }
            if (value <= FEW) {
                for (long lower = 1; lower < value; lower++) {
                    all.add(new Simplification(Change.SET, i, i + 1, lower));
                }
                continue;
            }
            // Tries one half, three quarters, and so on of the value, to find the smallest possible value in few steps.
            for (long step = value / 2; step > 0; step /= 2) {
                all.add(new Simplification(Change.SET, i, i + 1, value - step));
            }
        }
    }

    private static void addLoweredEverywhere(long[] values, List<Simplification> all) {
        Set<Long> once = new HashSet<>();
        Set<Long> lowered = new HashSet<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0 && !once.add(values[i]) && lowered.add(values[i])) {
                all.add(new Simplification(Change.SET_EVERYWHERE, i, i + 1, 0));
                all.add(new Simplification(Change.SET_EVERYWHERE, i, i + 1, values[i] - 1));
            }
        }
    }
}
