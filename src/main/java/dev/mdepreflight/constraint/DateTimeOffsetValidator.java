package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import org.jspecify.annotations.Nullable;

/** Judges a text by {@link DateTimeOffset}. */
public final class DateTimeOffsetValidator extends Utf8Validator<DateTimeOffset> {
    private Grammar grammar = Grammar.DATE_TIME_OFFSET;
    private boolean utc;
    private int leastFraction;

    /** Whether the grammar says all. */
    private boolean plain = true;

    /** For the validation provider. */
    public DateTimeOffsetValidator() {}

    @Override
    public void initialize(DateTimeOffset constraint) {
        grammar = constraint.documented() ? Grammar.DATE_TIME_OFFSET_DOCUMENTED : Grammar.DATE_TIME_OFFSET;
        utc = constraint.utc();
        leastFraction = constraint.leastFraction();
        plain = !utc && leastFraction == 0;
    }

    @Override
    public boolean isValid(byte[] utf8, int from, int to) {
        return grammar.matches(utf8, from, to) && (plain || isNarrow(utf8, from, to));
    }

    private boolean isNarrow(byte[] utf8, int from, int to) {
        boolean inUtc = utf8[to - 1] == 'Z' || utf8[to - 1] == 'z';
        return (!utc || inUtc) && fraction(utf8, from, to) >= leastFraction;
    }

    /** The number of digits after the dot, which a date-time has once at most. */
    private static int fraction(byte[] utf8, int from, int to) {
        int dot = from;
        while (dot < to && utf8[dot] != '.') {
            dot++;
        }
        int end = dot + 1;
        while (end < to && utf8[end] >= '0' && utf8[end] <= '9') {
            end++;
        }
        return end - dot - 1;
    }

    @Override
    public @Nullable String hint(String rejected) {
        return utc || leastFraction > 0
                ? "write the time in UTC with all its fraction digits, as in 2030-01-31T00:00:00.1234567Z"
                : GrammarHints.of(grammar, rejected);
    }
}
