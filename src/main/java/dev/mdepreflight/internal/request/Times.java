package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.Grammar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Judges a time in a path or a query: the format, and whether the time is in the window. */
final class Times {
    /** The page of findbyip: the time must be in the past 30 days. */
    private static final Duration OLDEST = Duration.ofDays(30);
    /** The page of software vulnerabilities: changes of the past 14 days. */
    private static final Duration OLDEST_CHANGE = Duration.ofDays(14);
    /** The tolerated difference between two clocks. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int TO_MINUTES = "YYYY-MM-DDTHH:MM".length();
    private static final int TO_SECONDS = "YYYY-MM-DDTHH:MM:SS".length();

    private Times() {}

    /**
     * Judges a time, which must be at most 30 days old and at most 5 minutes ahead of the clock, in whole seconds.
     *
     * @param answered whether the service is known to refuse a time outside the window
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
     * Judges the start time of changes. A text that isn't a date or a time is refused. A time without an offset, or outside the page's 14
     * days, is doubtful, because the page doesn't name the answer.
     */
    static @Nullable ValueVerdict judgeSince(String value, Clock clock) {
        if (!Grammar.DATE_TIME_OFFSET.matches(value)) {
            boolean lacksOffset = Grammar.DATE_TIME_OFFSET.matches(value + 'Z')
                    || Grammar.DATE_TIME_OFFSET.matches(value + "T00:00:00Z");
            String hint = value.indexOf(' ') > 0
                    ? "a plus sign means a space here: write %2B, or the time in UTC with a Z"
                    : "write a time with its offset, as in 2030-01-31T00:00:00Z";
            return new ValueVerdict(!lacksOffset && !value.isBlank(), hint);
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

    /** Computed here because RFC 3339 allows offsets beyond 18 hours, but Java's parser refuses them. */
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
