package dev.mdepreflight.format;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Points in time with an offset from UTC: {@code Edm.DateTimeOffset} of OData, {@code date-time} of RFC 3339.
 *
 * <p>Deviations: the second 60 of RFC 3339 section 5.7 is refused, since {@code second} of the OData ABNF has none. A
 * year has four digits, as in RFC 3339, where the OData ABNF would take a minus sign and more. The T is required; a
 * space in its place, which RFC 3339 section 5.6 leaves to the application, is refused.
 *
 * <p>The class has no state; it is safe for use by many threads.
 */
public final class DateTimes {

    /** {@code YYYY-MM-DDTHH:MM}, which all forms start with: RFC 3339 section 5.6. */
    private static final int MINUTES_LENGTH = 16;

    /** {@code +HH:MM}: {@code time-numoffset} of RFC 3339 section 5.6. */
    private static final int OFFSET_LENGTH = 6;

    /** The ticks of 100 ns that the service counts and its docs print. */
    private static final int DOCUMENTED_FRACTION_DIGITS = 7;

    /** {@code time-hour} and {@code time-minute} of RFC 3339 section 5.6. */
    private static final int MAX_HOUR = 23;

    private static final int MAX_MINUTE = 59;

    /** {@code second} of the OData ABNF, which is {@code zeroToFiftyNine}. */
    private static final int MAX_SECOND = 59;

    private static final int NOT_DIGITS = -1;

    /** Where the two hyphens of {@code YYYY-MM-} stand. */
    private static final long DATE_MARKS = 0xFF00_00FF_0000_0000L;

    private static final long DATE_MARKERS = 0x2D00_002D_0000_0000L;

    /** Where the colon of {@code DDTHH:MM} stands, and then the T as well. */
    private static final long TIME_COLON = 0x0000_FF00_0000_0000L;

    private static final long TIME_COLON_MARKER = 0x0000_3A00_0000_0000L;
    private static final long TIME_MARKS = 0x0000_FF00_00FF_0000L;

    private static final long SECONDS_OF_DAY = 86_400;

    private DateTimes() {}

    /**
     * Whether the range is a date-time with an offset, in the wide reading.
     *
     * <p>{@code YYYY-MM-DD(T|t)HH:MM[:SS[.d+]](Z|z|±HH:MM)}: a day of the proleptic Gregorian calendar, seconds if
     * liked (the OData ABNF has them optional), as many fraction digits as liked.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static boolean isDateTimeOffset(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return isDateTimeOffset(utf8, from, to, false);
    }

    /**
     * Whether the range is a date-time with an offset, written as the service's docs write it.
     *
     * <p>As {@link #isDateTimeOffset}, but with an upper-case T and Z, with seconds, and with seven fraction digits
     * at most.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static boolean isDocumentedDateTimeOffset(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return isDateTimeOffset(utf8, from, to, true);
    }

    /**
     * The second that a date-time lies in, counted from 1970-01-01T00:00:00Z.
     *
     * <p>Deviating from {@link java.time.OffsetDateTime}, offsets beyond 18 hours are taken, which RFC 3339 has.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return the second, the fraction cut off
     * @throws IllegalArgumentException if the range is none of {@link #isDateTimeOffset}
     * @throws IndexOutOfBoundsException if the range does not lie within the array
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

    /** Whether hours and minutes stand at an offset; the colon between them is the caller's to check. */
    private static boolean isTime(byte[] utf8, int at) {
        return isWithin(twoDigits(utf8, at), 0, MAX_HOUR) && isWithin(twoDigits(utf8, at + 3), 0, MAX_MINUTE);
    }

    /** Whether {@code YYYY-MM-} and {@code DDTHH:MM} stand in two words. */
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

    /** In each byte that holds a digit before another one, the number that both make. */
    private static long pairs(long digits) {
        long values = digits & 0x0F0F_0F0F_0F0F_0F0FL;
        return values * 10 + (values >>> 8);
    }

    private static int pair(long pairs, int index) {
        return (int) (pairs >>> (index * 8)) & 0xFF;
    }

    private static int lengthOfMonth(int year, int month) {
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
