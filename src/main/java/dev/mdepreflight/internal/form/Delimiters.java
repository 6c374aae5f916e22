package dev.mdepreflight.internal.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the lines that delimit the parts of a form (RFC 2046 section 5.1.1). */
final class Delimiters {
    /**
     * A delimiter line.
     *
     * @param place the line without white space at its end and its break
     * @param contentEnd where the content before it ends: the line break in front of a delimiter belongs to it
     * @param next the first byte after the line
     * @param closing whether it closes the form
     * @param bareLineFeed whether its break, or the one before it, is a line feed alone
     */
    record Delimiter(ByteRange place, int contentEnd, int next, boolean closing, boolean bareLineFeed) {}

    /** Longer than any boundary: RFC 2046 section 5.1.1 allows 70 characters, servers take a few more. */
    private static final int MAX_GUESSED = 200;

    private final byte[] body;
    private final byte[] dashBoundary;

    /**
     * The delimiters of a body.
     *
     * @param boundary the boundary without its hyphens; holds no line break, so that a comparison ends with its line
     */
    Delimiters(byte[] body, byte[] boundary) {
        this.body = body;
        this.dashBoundary = new byte[boundary.length + 2];
        dashBoundary[0] = '-';
        dashBoundary[1] = '-';
        System.arraycopy(boundary, 0, dashBoundary, 2, boundary.length);
    }

    /** The boundary that the first line tells which may be a delimiter; null if there is none. */
    static byte @Nullable [] guess(byte[] body) {
        for (int line = 0; line < body.length; line = nextLine(body, line)) {
            if (body[line] != '-' || line + 1 >= body.length || body[line + 1] != '-') {
                continue;
            }
            int from = line + 2;
            int to = from;
            while (to < body.length && body[to] != '\n' && to - from <= MAX_GUESSED) {
                to++;
            }
            if (to - from > MAX_GUESSED) {
                continue;
            }
            while (to > from && isPadding(body[to - 1])) {
                to--;
            }
            byte[] boundary = Arrays.copyOfRange(body, from, to);
            if (to - from >= 2 && body[to - 1] == '-' && body[to - 2] == '-') {
                // A form without parts begins with the line that closes it, unless this is how the boundary ends.
                Delimiters asWritten = new Delimiters(body, boundary);
                if (asWritten.find(nextLine(body, line)) == null) {
                    boundary = Arrays.copyOf(boundary, boundary.length - 2);
                }
            }
            if (boundary.length > 0) {
                return boundary;
            }
        }
        return null;
    }

    /** The boundary that a text names, as bytes; null if no line can hold it. */
    static byte @Nullable [] named(String boundary) {
        for (int i = 0; i < boundary.length(); i++) {
            if (boundary.charAt(i) == '\n' || boundary.charAt(i) == '\r') {
                return null;
            }
        }
        return boundary.isEmpty() ? null : boundary.getBytes(StandardCharsets.UTF_8);
    }

    /** The first delimiter at or after the beginning of a line, or null. */
    @Nullable
    Delimiter find(int from) {
        for (int line = from; line < body.length; line = nextLine(body, line)) {
            Delimiter delimiter = at(line, from);
            if (delimiter != null) {
                return delimiter;
            }
        }
        return null;
    }

    /** The delimiter on a line, or null; a line that only begins like one is none. */
    @Nullable
    Delimiter at(int line, int contentFrom) {
        int end = line + dashBoundary.length;
        if (end > body.length || !startsWithBoundary(line)) {
            return null;
        }
        boolean closing = end + 1 < body.length && body[end] == '-' && body[end + 1] == '-';
        if (closing) {
            end += 2;
        }
        int rest = end;
        while (rest < body.length && isPadding(body[rest])) {
            rest++;
        }
        if (rest < body.length && body[rest] != '\n') {
            return null;
        }
        boolean bare = !closing && rest < body.length && body[rest - 1] != '\r';
        int contentEnd = line;
        if (contentEnd > contentFrom) {
            contentEnd--;
            boolean full = contentEnd > contentFrom && body[contentEnd - 1] == '\r';
            contentEnd -= full ? 1 : 0;
            bare |= !full;
        }
        return new Delimiter(new ByteRange(line, end), contentEnd, Math.min(rest + 1, body.length), closing, bare);
    }

    private boolean startsWithBoundary(int line) {
        for (int i = 0; i < dashBoundary.length; i++) {
            if (body[line + i] != dashBoundary[i]) {
                return false;
            }
        }
        return true;
    }

    private static int nextLine(byte[] body, int at) {
        int next = at;
        while (next < body.length && body[next] != '\n') {
            next++;
        }
        return next + 1;
    }

    /** Transport padding (RFC 2046 section 5.1.1), and the carriage return of the line break. */
    private static boolean isPadding(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
