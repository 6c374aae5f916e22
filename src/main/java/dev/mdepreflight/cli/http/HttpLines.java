package dev.mdepreflight.cli.http;

/**
 * Walks over the lines of a text, which end with LF, CR or CRLF. Not safe for use by many threads.
 *
 * <p>Each byte is a character of its own (ISO-8859-1), so that an index is an offset; what is searched for is ASCII.
 */
final class HttpLines {

    private final CharSequence text;
    private int next;
    private int start;
    private int end;
    private int number;

    /**
     * Lines of a text.
     *
     * @param text bytes as characters of ISO-8859-1
     */
    HttpLines(CharSequence text) {
        this.text = text;
        // A byte order mark in UTF-8 (RFC 3629 section 6).
        this.next = Scan.startsWith(text, "\u00EF\u00BB\u00BF", 0, text.length()) ? 3 : 0;
    }

    /** Goes to the next line; false if there is none. */
    boolean advance() {
        if (next >= text.length()) {
            return false;
        }
        start = next;
        end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        next = Scan.startsWith(text, "\r\n", end, text.length()) ? end + 2 : Math.min(text.length(), end + 1);
        number++;
        return true;
    }

    /** The line's number, from 1. */
    int number() {
        return number;
    }

    int start() {
        return start;
    }

    /** The offset of the line's end, its break left out. */
    int end() {
        return end;
    }

    /** The offset after the line's break. */
    int next() {
        return next;
    }

    /** The offset of the first byte that is no white space, or the line's end. */
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

    /** Whether the line begins with a word at an offset. */
    boolean startsWith(String word, int offset) {
        return Scan.startsWith(text, word, offset, end);
    }

    /** Whether it is a comment (a separator is one too). */
    boolean isComment() {
        return startsWith("#", indent()) || startsWith("//", indent());
    }

    /** Whether it separates requests. */
    boolean isSeparator() {
        return startsWith("###", start);
    }

    /** Whether a handler of the response, or a reference to one that was received, begins here. */
    boolean isAfterRequest() {
        return startsWith(">", start) || startsWith("<>", start);
    }

    /** A range without white space at its ends. */
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

    /** The offset of the colon after a field name (a token, RFC 9110 section 5.1) with which the line begins, or -1. */
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

    /** A range as text of ISO-8859-1. */
    String text(TextRange range) {
        return text.subSequence(range.from(), range.to()).toString();
    }

    /** The whole text. */
    CharSequence text() {
        return text;
    }
}
