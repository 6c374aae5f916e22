package dev.mdepreflight.format;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Date-times with an offset from UTC: OData {@code Edm.DateTimeOffset} and RFC 3339 {@code date-time}. Stateless and
 * thread-safe.
 *
 * <p>Deviations: the second 60 of RFC 3339 section 5.7 is rejected, because the OData ABNF has no such second. A year
 * has four digits, as in RFC 3339; the OData ABNF allows a minus sign and more digits. The T is required; RFC 3339
 * section 5.6 lets applications use a space instead.
 */
public final class DateTimes {
    // RFC 3339 section 5.6: every date-time starts with YYYY-MM-DDTHH:MM; the offset is +HH:MM.
    private static final int MINUTES_LENGTH = 16;
    private static final int OFFSET_LENGTH = 6;
    static final int MAX_HOUR = 23;
    static final int MAX_MINUTE = 59;

    /** The OData ABNF defines {@code second} as {@code zeroToFiftyNine}. */
    static final int MAX_SECOND = 59;

    /** The service counts ticks of 100 ns, so its documentation shows seven fraction digits. */
    static final int DOCUMENTED_FRACTION_DIGITS = 7;

    private static final int NOT_DIGITS = -1;
    private static final long SECONDS_OF_DAY = 86_400;

    // Positions and values of the hyphens in YYYY-MM-, then of the colon and the T in DDTHH:MM.
    private static final long DATE_MARKS = 0xFF00_00FF_0000_0000L;
    private static final long DATE_MARKERS = 0x2D00_002D_0000_0000L;
    private static final long TIME_COLON = 0x0000_FF00_0000_0000L;
    private static final long TIME_COLON_MARKER = 0x0000_3A00_0000_0000L;
    private static final long TIME_MARKS = 0x0000_FF00_00FF_0000L;

    private DateTimes() {}

    /**
     * Whether the range is a date-time with an offset.
     *
     * <p>The format is {@code YYYY-MM-DD(T|t)HH:MM[:SS[.d+]](Z|z|±HH:MM)}, with a day of the proleptic Gregorian calendar
     * and any number of fraction digits. Seconds are optional, as in the OData ABNF.
     */
    public static boolean isDateTimeOffset(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return isDateTimeOffset(utf8, from, to, false);
    }

    /**
     * Whether the range is a date-time with an offset as the service documents it: a {@link #isDateTimeOffset} with
     * upper-case T and Z, seconds, and at most seven fraction digits.
     */
    public static boolean isDocumentedDateTimeOffset(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return isDateTimeOffset(utf8, from, to, true);
    }

    /**
     * Returns the seconds of a date-time since 1970-01-01T00:00:00Z, without its fraction.
     *
     * <p>Unlike {@link java.time.OffsetDateTime}, it accepts offsets beyond 18 hours, which RFC 3339 allows.
     *
     * @throws IllegalArgumentException if the range is not a {@link #isDateTimeOffset}
     */
    public static long epochSecond(byte[] utf8, int from, int to) {
        if (!isDateTimeOffset(utf8, from, to)) {
            throw new IllegalArgumentException("no date-time with an offset");
        }
        int year = twoDigits(utf8, from) * 100 + twoDigits(utf8, from + 2);
        long day = LocalDate.of(year, twoDigits(utf8, from + 5), twoDigits(utf8, from + 8))
                .toEpochDay();
        int second = utf8[from + MINUTES_LENGTH] == ':' ? twoDigits(utf8, from + MINUTES_LENGTH + 1) : 0;
        return day * SECONDS_OF_DAY + secondsOfMinutes(utf8, from + 11) + second - offsetSeconds(utf8, to);
    }

    static long check(byte[] utf8, int from, int to, boolean documented, boolean why) {
        return isDateTimeOffset(utf8, from, to, documented)
                ? Mismatch.NONE
                : why ? TimeFaults.of(utf8, from, to, documented) : Mismatch.UNEXPLAINED;
    }

    private static int offsetSeconds(byte[] utf8, int to) {
        if (isMarker(utf8[to - 1], 'Z', false)) {
            return 0;
        }
        int seconds = secondsOfMinutes(utf8, to - OFFSET_LENGTH + 1);
        return utf8[to - OFFSET_LENGTH] == '-' ? -seconds : seconds;
    }

    private static int secondsOfMinutes(byte[] utf8, int at) {
        return (twoDigits(utf8, at) * 60 + twoDigits(utf8, at + 3)) * 60;
    }

    private static boolean isDateTimeOffset(byte[] utf8, int from, int to, boolean documented) {
        if (to - from <= MINUTES_LENGTH || !isMinute(Ascii.word(utf8, from), Ascii.word(utf8, from + 8), documented)) {
            return false;
        }
        int at = from + MINUTES_LENGTH;
        if (utf8[at] == ':') {
            if (to - at < 3 || !isWithin(twoDigits(utf8, at + 1), 0, MAX_SECOND)) {
                return false;
            }
            at += 3;
            if (at < to && utf8[at] == '.') {
                int fraction = ++at;
                while (at < to && Ascii.isDigit(utf8[at])) {
                    at++;
                }
                int digits = at - fraction;
                if (digits == 0 || (documented && digits > DOCUMENTED_FRACTION_DIGITS)) {
                    return false;
                }
            }
        } else if (documented) {
            return false;
        }
        return isOffset(utf8, at, to, documented);
    }

    private static boolean isOffset(byte[] utf8, int at, int to, boolean documented) {
        int length = to - at;
        if (length == 1) {
            return isMarker(utf8[at], 'Z', documented);
        }
        return length == OFFSET_LENGTH
                && (utf8[at] == '+' || utf8[at] == '-')
                && utf8[at + 3] == ':'
                && isTime(utf8, at + 1);
    }

    /** Whether hours and minutes are at an offset. The caller checks the colon between them. */
    private static boolean isTime(byte[] utf8, int at) {
        return isWithin(twoDigits(utf8, at), 0, MAX_HOUR) && isWithin(twoDigits(utf8, at + 3), 0, MAX_MINUTE);
    }

    /** Whether two words are {@code YYYY-MM-} and {@code DDTHH:MM}. */
    private static boolean isMinute(long date, long time, boolean documented) {
        if ((date & DATE_MARKS) != DATE_MARKERS
                || (time & TIME_COLON) != TIME_COLON_MARKER
                || !isMarker((byte) (time >> 16), 'T', documented)
                || (Ascii.nonDigits(date) & ~DATE_MARKS) != 0
                || (Ascii.nonDigits(time) & ~TIME_MARKS) != 0) {
            return false;
        }
        long dates = pairs(date & ~DATE_MARKS);
        long times = pairs(time & ~TIME_MARKS);
        int year = pair(dates, 0) * 100 + pair(dates, 2);
        int month = pair(dates, 5);
        return isWithin(month, 1, 12)
                && isWithin(pair(times, 0), 1, lengthOfMonth(year, month))
                && pair(times, 3) <= MAX_HOUR
                && pair(times, 6) <= MAX_MINUTE;
    }

    /** Sets each byte that holds the first of two digits to the number that both digits make up. */
    private static long pairs(long digits) {
        long values = digits & 0x0F0F_0F0F_0F0F_0F0FL;
        return values * 10 + (values >>> 8);
    }

    private static int pair(long pairs, int index) {
        return (int) (pairs >>> (index * 8)) & 0xFF;
    }

    static int lengthOfMonth(int year, int month) {
        if (month == 2) {
            // RFC 3339 appendix C.
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static boolean isMarker(byte b, char upperCase, boolean documented) {
        return b == upperCase || (!documented && b == Character.toLowerCase(upperCase));
    }

    private static boolean isWithin(int value, int min, int max) {
        return value >= min && value <= max;
    }

    private static int twoDigits(byte[] utf8, int at) {
        byte tens = utf8[at];
        byte ones = utf8[at + 1];
        return Ascii.isDigit(tens) && Ascii.isDigit(ones) ? (tens - '0') * 10 + ones - '0' : NOT_DIGITS;
    }
}
