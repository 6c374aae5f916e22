package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.Grammar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Judges a time in a path or a query, and its window. */
final class Times {
    /** The page of find-machines-by-ip: the time must be in the past 30 days. */
    private static final Duration OLDEST = Duration.ofDays(30);

    /** The page of software vulnerabilities: changes of the past 14 days. */
    private static final Duration OLDEST_CHANGE = Duration.ofDays(14);

    /** What two clocks may differ by, as the future is not the past. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** {@code YYYY-MM-DDTHH:MM}, and with seconds. */
    private static final int TO_MINUTES = 16;

    private static final int TO_SECONDS = 19;

    private Times() {}

    /**
     * Judges a time: it must have the form of one, and be neither older than 30 days nor more than 5 minutes ahead of the clock, counted in
     * whole seconds.
     *
     * @param answered whether a time outside the window is known to be refused
     */
    static @Nullable ValueVerdict judge(String value, Clock clock, boolean answered) {
        if (!Grammar.DATE_TIME_OFFSET.matches(value)) {
            return new ValueVerdict(true, "write a time with its offset, as in 2030-01-31T00:00:00Z");
        }
        long age = clock.instant().getEpochSecond() - epochSecond(value);
        if (age > OLDEST.toSeconds()) {
            return new ValueVerdict(answered, "a time within the past 30 days");
        }
        if (age < -AHEAD.toSeconds()) {
            return new ValueVerdict(answered, "a time within the past 30 days; this one is in the future");
        }
        return documentedForm(value);
    }

    /**
     * Judges the time from which changes are asked for. What is no date or time at all is refused; one without an offset and one outside
     * the 14 days of the page are doubtful, since it names no answer.
     */
    static @Nullable ValueVerdict judgeSince(String value, Clock clock) {
        if (!Grammar.DATE_TIME_OFFSET.matches(value)) {
            boolean lacksOffset = Grammar.DATE_TIME_OFFSET.matches(value + 'Z')
                    || Grammar.DATE_TIME_OFFSET.matches(value + "T00:00:00Z");
            return new ValueVerdict(
                    !lacksOffset && !value.isBlank(),
                    value.indexOf(' ') > 0
                            ? "a plus sign means a space here: write %2B, or the time in UTC with a Z"
                            : "write a time with its offset, as in 2030-01-31T00:00:00Z");
        }
        long age = clock.instant().getEpochSecond() - epochSecond(value);
        return age > OLDEST_CHANGE.toSeconds() || age < -AHEAD.toSeconds()
                ? new ValueVerdict(false, "a time within the past 14 days")
                : documentedForm(value);
    }

    private static @Nullable ValueVerdict documentedForm(String value) {
        return Grammar.DATE_TIME_OFFSET_DOCUMENTED.matches(value)
                ? null
                : new ValueVerdict(false, "write a time as in 2030-01-31T00:00:00Z, with 7 fraction digits at most");
    }

    /** The platform's own parser refuses offsets beyond 18 hours, which RFC 3339 has. */
    private static long epochSecond(String value) {
        LocalDateTime local = LocalDateTime.of(
                number(value, 0, 4),
                number(value, 5, 7),
                number(value, 8, 10),
                number(value, 11, 13),
                number(value, 14, 16));
        int seconds = value.charAt(TO_MINUTES) == ':' ? number(value, TO_MINUTES + 1, TO_SECONDS) : 0;
        return local.toEpochSecond(ZoneOffset.UTC) + seconds - offsetSeconds(value);
    }

    private static int offsetSeconds(String value) {
        int end = value.length();
        if ("Zz".indexOf(value.charAt(end - 1)) >= 0) {
            return 0;
        }
        int seconds = (number(value, end - 5, end - 3) * 60 + number(value, end - 2, end)) * 60;
        return value.charAt(end - 6) == '-' ? -seconds : seconds;
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }
}
