package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.Grammar;
import org.jspecify.annotations.Nullable;

/** Judges a whole number in a query. */
final class WholeNumbers {
    private WholeNumbers() {}

    /**
     * Judges a number. A number above the maximum, and a text that isn't a number, are refused. A number below the minimum, and an empty
     * value, are doubtful, because no page names a minimum.
     *
     * @param least the smallest number that makes sense
     * @param undoubted the largest number that every page allows
     * @param most the largest number that any page allows
     */
    static @Nullable ValueVerdict judge(String value, int least, int undoubted, int most) {
        String range = most == Integer.MAX_VALUE
                ? "a whole number from " + least
                : "a whole number from " + least + " to " + undoubted;
        boolean negative = value.startsWith("-");
        String digits = negative ? value.substring(1) : value;
        if (value.isBlank()) {
            return new ValueVerdict(false, range);
        }
        if (!Grammar.DECIMAL_ID.matches(digits)) {
            return new ValueVerdict(true, range);
        }
        long number = bounded(digits);
        if (negative ? number > 0 : number < least) {
            return new ValueVerdict(false, range);
        }
        return number > undoubted ? new ValueVerdict(number > most, range) : null;
    }

    /** The value of decimal digits, or a number above every int. */
    private static long bounded(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length() && number <= Integer.MAX_VALUE; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
