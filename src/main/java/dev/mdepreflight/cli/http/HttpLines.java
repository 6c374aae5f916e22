package dev.mdepreflight.cli.http;

/**
 * Iterates over the lines of a text, which end with LF, CR or CRLF. Each byte is one ISO-8859-1 character, so that an index is an offset.
 * Not thread-safe.
 */
final class HttpLines {
    private final CharSequence text;
    private int next;
    private int start;
    private int end;
    private int number;

    HttpLines(CharSequence text) {
        this.text = text;
        // Skips a UTF-8 byte order mark (RFC 3629 section 6).
        this.next = RequestLine.startsWith(text, "\u00EF\u00BB\u00BF", 0, text.length()) ? 3 : 0;
    }

    /** Moves to the next line; false if there is none. */
    boolean advance() {
        if (next >= text.length()) {
            return false;
        }
        start = next;
        end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        next = RequestLine.startsWith(text, "\r\n", end, text.length()) ? end + 2 : Math.min(text.length(), end + 1);
        number++;
        return true;
    }

    /** The number of the line, from 1. */
    int number() {
        return number;
    }

    int start() {
        return start;
    }

    /** The offset of the end of the line, before the line break. */
    int end() {
        return end;
    }

    /** The offset after the line break. */
    int next() {
        return next;
    }

    /** The offset of the first byte that isn't white space, or the end of the line. */
    int indent() {
        int at = start;
        while (at < end && RequestLine.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean isBlank() {
        return indent() == end;
    }

    /** Whether the line has a word at an offset. */
    boolean startsWith(String word, int offset) {
        return RequestLine.startsWith(text, word, offset, end);
    }

    /** Whether the line is a comment or a separator. */
    boolean isComment() {
        return startsWith("#", indent()) || startsWith("//", indent());
    }

    boolean isSeparator() {
        return startsWith("###", start);
    }

    /** Whether the line begins a response handler or a reference to a stored response. */
    boolean isAfterRequest() {
        return startsWith(">", start) || startsWith("<>", start);
    }

    /** A range without the white space at its ends. */
    TextRange trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && RequestLine.isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && RequestLine.isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new TextRange(first, last);
    }

    /** The offset of the colon after a field name (RFC 9110 section 5.1) at the start of the line, or -1. */
    int fieldColon() {
        int at = indent();
        int from = at;
        while (at < end && isTokenChar(text.charAt(at))) {
            at++;
        }
        while (at > from && at < end && RequestLine.isSpace(text.charAt(at))) {
            at++;
        }
        return at > from && at < end && text.charAt(at) == ':' ? at : -1;
    }

    /** RFC 9110 section 5.6.2. */
    private static boolean isTokenChar(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    String text(TextRange range) {
        return text.subSequence(range.from(), range.to()).toString();
    }

    CharSequence text() {
        return text;
    }
}
