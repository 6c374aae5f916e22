package dev.mdepreflight.constraint;

import dev.mdepreflight.format.DateTimes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Judges a text by {@link NotPast}. */
public final class NotPastValidator extends Utf8Validator<NotPast> {
    private @Nullable String hint;

    /** For the validation provider. */
    public NotPastValidator() {}

    @Override
    public void initialize(NotPast constraint) {
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public boolean isValid(byte[] utf8, int from, int to) {
        // Where nobody tells the time, nothing is past.
        return true;
    }

    @Override
    public boolean isValid(byte[] utf8, int from, int to, Clock clock) {
        return !DateTimes.isDateTimeOffset(utf8, from, to)
                || DateTimes.epochSecond(utf8, from, to) >= clock.instant().getEpochSecond();
    }

    @Override
    public @Nullable String hint(String rejected) {
        return hint;
    }
}
