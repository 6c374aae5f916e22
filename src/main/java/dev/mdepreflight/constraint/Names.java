package dev.mdepreflight.constraint;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.Excerpt;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant. */
public final class Names {
    /** Longer texts are no misspelt names; the bound keeps the comparison cheap. */
    private static final int MAX_LENGTH = 64;

    /** The most names that a hint lists in full. */
    private static final int MAX_LISTED = 12;

    private Names() {}

    /**
     * The known name nearest to a text: equal but for letter case, else at most a third of its characters away by insertion,
     * deletion, substitution or transposition of neighbours (optimal string alignment distance).
     *
     * @param text what was written
     * @param known the names to choose from
     * @return the nearest one, the first of several; null if none is near
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
            // Each character more or fewer is an insertion or a deletion.
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
     * A hint for a text that is none of a closed set.
     *
     * @param text what was written
     * @param known the set
     * @return "did you mean …?" if one is near, else the set if it is small
     */
    public static @Nullable String hint(String text, Collection<String> known) {
        String nearest = nearest(text, known);
        if (nearest != null) {
            return "did you mean " + Excerpt.of(nearest) + "?";
        }
        return known.isEmpty() || known.size() > MAX_LISTED ? null : "one of " + String.join(", ", known);
    }

    /** The distance, or any number above the one allowed. */
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
            // Every way to the end leads through this row or, where it transposes, from the one before.
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
