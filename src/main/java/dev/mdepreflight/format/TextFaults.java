package dev.mdepreflight.format;

/** The causes that any kind of text can have. Called only for a text that does not match. */
final class TextFaults {
    private static final String[][] TEMPLATES = {{"{{", "}}"}, {"@{", "}"}, {"${", "}"}, {"<%", "%>"}, {"%", "%"}};
    private static final String QUOTES = "\"'`";

    private TextFaults() {}

    /** Returns the cause if the text is empty, unfilled, quoted or has white space around it; else {@link Mismatch#NONE}. */
    static long around(byte[] utf8, int from, int to) {
        if (from == to) {
            return Mismatch.of(Cause.EMPTY_VALUE, 0, 0);
        }
        int start = from;
        while (start < to && isBlank(utf8, start, to)) {
            start += length(utf8, start, to);
        }
        if (start > from) {
            return Mismatch.of(Cause.WHITE_SPACE, 0, start - from);
        }
        int first = Utf8.codePointAt(utf8, from, to);
        if (first != Utf8.MALFORMED && Character.getType(first) == Character.FORMAT) {
            return Mismatch.of(Cause.INVISIBLE_CHARACTER, 0, Utf8.length(first));
        }
        int end = to;
        for (int at = from; at < to; at += length(utf8, at, to)) {
            if (!isBlank(utf8, at, to)) {
                end = at + length(utf8, at, to);
            }
        }
        if (end < to) {
            return Mismatch.of(Cause.WHITE_SPACE, end - from, to - end);
        }
        for (String[] template : TEMPLATES) {
            int open = Ascii.find(template[0], utf8, from, to);
            int close = open < 0 ? -1 : Ascii.find(template[1], utf8, open + template[0].length(), to);
            if (close >= 0 && isPlaceholder(template[0], utf8, open + template[0].length(), close)) {
                return Mismatch.of(Cause.UNFILLED_TEMPLATE, open - from, close + template[1].length() - open);
            }
        }
        if (to - from > 1 && QUOTES.indexOf(utf8[from]) >= 0) {
            return Mismatch.of(Cause.QUOTED_VALUE, 0, 1);
        }
        return Mismatch.NONE;
    }

    /** Returns the cause of a character that is not allowed: what kind of character it is. */
    static long character(byte[] utf8, int from, int at, int to) {
        int codePoint = Utf8.codePointAt(utf8, at, to);
        Cause cause;
        if (codePoint == Utf8.MALFORMED) {
            cause = Cause.LONE_SURROGATE;
        } else if (isBlank(codePoint)) {
            cause = Cause.WHITE_SPACE;
        } else if (Character.getType(codePoint) == Character.CONTROL) {
            cause = Cause.CONTROL_CHARACTER;
        } else if (Character.getType(codePoint) == Character.FORMAT) {
            cause = Cause.INVISIBLE_CHARACTER;
        } else {
            cause = Cause.UNEXPECTED_CHARACTER;
        }
        return Mismatch.of(cause, at - from, length(utf8, at, to));
    }

    private static boolean isPlaceholder(String opening, byte[] utf8, int from, int to) {
        if (from == to) {
            return false;
        }
        // A percent sign also introduces an encoded octet and a zone; %NAME% has a name of capitals.
        for (int at = from; opening.equals("%") && at < to; at++) {
            if (!(utf8[at] >= 'A' && utf8[at] <= 'Z') && utf8[at] != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte[] utf8, int at, int to) {
        return isBlank(Utf8.codePointAt(utf8, at, to));
    }

    private static boolean isBlank(int codePoint) {
        return codePoint != Utf8.MALFORMED
                && (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85);
    }

    private static int length(byte[] utf8, int at, int to) {
        int codePoint = Utf8.codePointAt(utf8, at, to);
        return codePoint == Utf8.MALFORMED ? 1 : Utf8.length(codePoint);
    }
}
