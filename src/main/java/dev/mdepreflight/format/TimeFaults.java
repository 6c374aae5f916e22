package dev.mdepreflight.format;

/** Why a text is no date-time with an offset. Called only for a text that does not match. */
final class TimeFaults {
    private static final String DATE = "dddd-dd-dd";
    private static final String MINUTES = "dd:dd";
    private static final int DAY_ENDS = DATE.length();
    private static final int TIME_STARTS = DAY_ENDS + 1;
    private static final int MINUTES_END = TIME_STARTS + MINUTES.length();
    private static final int EPOCH_DIGITS = 9;

    private TimeFaults() {}

    static long of(byte[] utf8, int from, int to, boolean documented) {
        long around = TextFaults.around(utf8, from, to);
        if (around != Mismatch.NONE) {
            return around;
        }
        long form = otherForm(utf8, from, to);
        return form != Mismatch.NONE ? form : inOrder(utf8, from, to, documented);
    }

    private static long otherForm(byte[] utf8, int from, int to) {
        int digits = Ascii.endOfDigits(utf8, from, to) - from;
        if (digits == to - from && digits >= EPOCH_DIGITS) {
            return Mismatch.of(Cause.EPOCH_NUMBER, 0, digits);
        }
        if (Ascii.startsWith("/Date(", utf8, from, to)) {
            return Mismatch.of(Cause.SLASH_DATE, 0, to - from);
        }
        int second = from + digits + 1;
        if (digits >= 1 && digits <= 2 && second < to && "./-".indexOf(utf8[second - 1]) >= 0) {
            int end = Ascii.endOfDigits(utf8, second, to);
            int year = end + 1;
            int yearEnds = year < to ? Ascii.endOfDigits(utf8, year, to) : to;
            if (end > second && end - second <= 2 && yearEnds - year == 4 && utf8[end] == utf8[second - 1]) {
                return Mismatch.of(Cause.DAY_OR_MONTH_FIRST, 0, yearEnds - from);
            }
        }
        return Mismatch.NONE;
    }

    /** The first fault from the start of the text on. */
    private static long inOrder(byte[] utf8, int from, int to, boolean documented) {
        long date = shape(DATE, utf8, from, to, 0);
        if (date != Mismatch.NONE) {
            return date;
        }
        int month = number(utf8, from + 5);
        int day = number(utf8, from + 8);
        if (month < 1 || month > 12) {
            return Mismatch.of(Cause.MONTH_RANGE, 5, 2);
        }
        if (day < 1 || day > 31) {
            return Mismatch.of(Cause.DAY_RANGE, 8, 2);
        }
        if (day > DateTimes.lengthOfMonth(number(utf8, from) * 100 + number(utf8, from + 2), month)) {
            return Mismatch.of(Cause.DAY_OF_MONTH, 8, 2);
        }
        if (to - from == DAY_ENDS) {
            return Mismatch.of(Cause.MISSING_TIME, DAY_ENDS, 0);
        }
        byte t = utf8[from + DAY_ENDS];
        if (t != 'T' && (documented || t != 't')) {
            return t == ' ' && to - from > TIME_STARTS
                    ? Mismatch.of(Cause.BLANK_FOR_T, DAY_ENDS, 1)
                    : TextFaults.character(utf8, from, from + DAY_ENDS, to);
        }
        long minutes = shape(MINUTES, utf8, from, to, TIME_STARTS);
        if (minutes != Mismatch.NONE) {
            return minutes;
        }
        if (number(utf8, from + TIME_STARTS) > DateTimes.MAX_HOUR) {
            return Mismatch.of(Cause.HOUR_RANGE, TIME_STARTS, 2);
        }
        if (number(utf8, from + TIME_STARTS + 3) > DateTimes.MAX_MINUTE) {
            return Mismatch.of(Cause.MINUTE_RANGE, TIME_STARTS + 3, 2);
        }
        return seconds(utf8, from, to, documented);
    }

    private static long seconds(byte[] utf8, int from, int to, boolean documented) {
        int at = MINUTES_END;
        if (from + at < to && utf8[from + at] == ':') {
            long shape = shape(":dd", utf8, from, to, at);
            if (shape != Mismatch.NONE) {
                return shape;
            }
            if (number(utf8, from + at + 1) > DateTimes.MAX_SECOND) {
                return Mismatch.of(Cause.SECOND_RANGE, at + 1, 2);
            }
            at += 3;
            if (from + at < to && utf8[from + at] == '.') {
                int end = Ascii.endOfDigits(utf8, from + at + 1, to) - from;
                int digits = end - at - 1;
                if (digits == 0 || (documented && digits > DateTimes.DOCUMENTED_FRACTION_DIGITS)) {
                    return Mismatch.of(Cause.FRACTION_DIGITS, at, end - at);
                }
                at = end;
            }
        } else if (documented) {
            return Mismatch.of(Cause.TOO_SHORT, at, 0);
        }
        return offset(utf8, from, to, at, documented);
    }

    private static long offset(byte[] utf8, int from, int to, int at, boolean documented) {
        if (from + at >= to) {
            return Mismatch.of(Cause.MISSING_OFFSET, at, 0);
        }
        byte sign = utf8[from + at];
        if (sign != '+' && sign != '-') {
            boolean utc = sign == 'Z' || (!documented && sign == 'z');
            return TextFaults.character(utf8, from, from + at + (utc && from + at + 1 < to ? 1 : 0), to);
        }
        int digits = Ascii.endOfDigits(utf8, from + at + 1, to) - from - at - 1;
        if (digits == 4 && from + at + 5 == to) {
            return Mismatch.of(Cause.OFFSET_WITHOUT_COLON, at, 5);
        }
        long shape = shape("+" + MINUTES, utf8, from, to, at);
        if (shape != Mismatch.NONE) {
            return shape;
        }
        if (number(utf8, from + at + 1) > DateTimes.MAX_HOUR || number(utf8, from + at + 4) > DateTimes.MAX_MINUTE) {
            return Mismatch.of(Cause.OFFSET_RANGE, at, 6);
        }
        return TextFaults.character(utf8, from, from + at + 6, to);
    }

    /** The first byte that does not follow a pattern: d for a digit, + for either sign, anything else for itself. */
    private static long shape(String pattern, byte[] utf8, int from, int to, int offset) {
        for (int i = 0; i < pattern.length(); i++) {
            int at = from + offset + i;
            if (at >= to) {
                return Mismatch.of(Cause.TOO_SHORT, to - from, 0);
            }
            char expected = pattern.charAt(i);
            boolean fits = switch (expected) {
                case 'd' -> Ascii.isDigit(utf8[at]);
                case '+' -> utf8[at] == '+' || utf8[at] == '-';
                default -> utf8[at] == expected;
            };
            if (!fits) {
                return TextFaults.character(utf8, from, at, to);
            }
        }
        return Mismatch.NONE;
    }

    private static int number(byte[] utf8, int at) {
        return (utf8[at] - '0') * 10 + utf8[at + 1] - '0';
    }
}
