package dev.mdepreflight.constraint;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.Excerpt;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the known name that a misspelled one probably stands for. */
public final class Names {
    /** Longer strings are not compared, to keep the comparison cheap. */
    private static final int MAX_LENGTH = 64;

    /** The largest number of names that a hint lists. */
    private static final int MAX_LISTED = 12;

    private Names() {}

    /**
     * Finds the known name nearest to a string.
     *
     * <p>The name differs only in letter case, or by insertions, deletions, substitutions, or swapped neighbors that
     * affect at most a third of the characters (optimal string alignment distance).
     *
     * @return the nearest name, or the first one of several; null if none is near
     */
    public static @Nullable String nearest(String text, Collection<String> known) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        String folded = LetterCase.lower(text);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int allowed = Math.min(least - 1, Math.max(1, Math.max(text.length(), name.length()) / 3));
            if (Math.abs(text.length() - name.length()) <= allowed) {
                int distance = distance(folded, LetterCase.lower(name), allowed);
                if (distance <= allowed) {
                    least = distance;
                    nearest = name;
                }
            }
        }
        return nearest;
    }

    /**
     * A hint for a string that is not in a closed set.
     *
     * @return "did you mean …?" if a name is near, otherwise the set if it is small, otherwise null
     */
    public static @Nullable String hint(String text, Collection<String> known) {
        String nearest = nearest(text, known);
        if (nearest != null) {
            return "did you mean " + Excerpt.of(nearest) + "?";
        }
        return known.isEmpty() || known.size() > MAX_LISTED ? null : "one of " + String.join(", ", known);
    }

    /** The distance; if it exceeds {@code allowed}, any number above {@code allowed}. */
    private static int distance(String a, String b, int allowed) {
        int leastOfLast = 0;
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int leastOfCurrent = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, beforeLast[j - 2] + 1);
                }
                current[j] = least;
                leastOfCurrent = Math.min(leastOfCurrent, least);
            }
            // Every path to the end passes through this row, or skips it by a transposition from the row before.
            if (Math.min(leastOfLast, leastOfCurrent) > allowed) {
                return allowed + 1;
            }
            leastOfLast = leastOfCurrent;
            int[] recycled = beforeLast;
            beforeLast = last;
            last = current;
            current = recycled;
        }
        return last[b.length()];
    }
}
