package dev.mdepreflight.cli.http;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Variables whose values an editor generates when it sends a request. Supported are the variables of REST Client and the JetBrains HTTP
 * Client that produce a GUID, a number, or an ISO 8601 time. The format of other generated variables is unknown.
 */
final class DynamicVariables {
    /** Any GUID works here, because only its format is checked. */
    private static final String GUID = "7e0a1a6e-5e35-4d1c-8d0e-1d1f3ce2a111";

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "y", ChronoUnit.YEARS,
            "M", ChronoUnit.MONTHS,
            "w", ChronoUnit.WEEKS,
            "d", ChronoUnit.DAYS,
            "h", ChronoUnit.HOURS,
            "m", ChronoUnit.MINUTES,
            "s", ChronoUnit.SECONDS,
            "ms", ChronoUnit.MILLIS);

    /** A time has a name, a format, an amount to add, and a unit. */
    private static final int MAX_WORDS = 4;

    private final Clock clock;

    DynamicVariables(Clock clock) {
        this.clock = clock;
    }

    /** An example value of a variable; null if the variable's format is unknown. */
    @Nullable
    String value(String reference) {
        if (!reference.startsWith("$")) {
            return null;
        }
        String[] words = words(reference);
        return switch (words[0]) {
            case "$guid", "$uuid", "$random.uuid" -> GUID;
            case "$isoTimestamp" -> time(0, ChronoUnit.SECONDS);
            case "$timestamp" -> words.length == 1 ? seconds(0, ChronoUnit.SECONDS) : moved(words, 1, false);
            case "$datetime" -> words.length > 1 && words[1].equals("iso8601") ? moved(words, 2, true) : null;
            case "$randomInt" -> words.length == 1 ? "500" : whole(words[1]);
            default -> null;
        };
    }

    /** Splits a reference into words. Stops after one word more than the longest variable has. */
    private static String[] words(String reference) {
        StringTokenizer tokens = new StringTokenizer(reference);
        String[] words = new String[Math.min(MAX_WORDS + 1, tokens.countTokens())];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.nextToken();
        }
        return words;
    }

    private @Nullable String moved(String[] words, int from, boolean iso) {
        if (words.length == from) {
            return time(0, ChronoUnit.SECONDS);
        }
        ChronoUnit unit = words.length == from + 2 ? UNITS.get(words[from + 1]) : null;
        String amount = unit == null ? null : whole(words[from]);
        if (unit == null || amount == null) {
            return null;
        }
        return iso ? time(Integer.parseInt(amount), unit) : seconds(Integer.parseInt(amount), unit);
    }

    private String time(int amount, ChronoUnit unit) {
        return at(amount, unit).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private String seconds(int amount, ChronoUnit unit) {
        return Long.toString(at(amount, unit).getEpochSecond());
    }

    private Instant at(int amount, ChronoUnit unit) {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plus(amount, unit)
                .toInstant();
    }

    /** A number of at most five digits, so that no time overflows; null for any other text. */
    private static @Nullable String whole(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        boolean whole = text.length() > digits && text.length() <= digits + 5;
        for (int i = digits; i < text.length(); i++) {
            whole &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return whole ? text : null;
    }
}
