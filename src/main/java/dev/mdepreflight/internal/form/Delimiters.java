package dev.mdepreflight.internal.form;

import dev.mdepreflight.internal.json.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the delimiter lines of a form (RFC 2046 section 5.1.1). */
final class Delimiters {
    /**
     * A delimiter line.
     *
     * @param place the line without trailing white space and line break
     * @param contentEnd the end of the content before the line; the line break between them belongs to the delimiter
     * @param next the offset after the line
     * @param closing whether the line closes the form
     * @param bareLineFeed whether the line break at its end, or the one before the line, lacks a carriage return
     */
    record Delimiter(Span place, int contentEnd, int next, boolean closing, boolean bareLineFeed) {}

    /** Longer than any boundary in use: RFC 2046 section 5.1.1 allows 70 characters, and servers accept a few more. */
    private static final int MAX_GUESSED = 200;

    private final byte[] body;
    private final byte[] dashBoundary;

    /** {@code boundary} must not contain a line break, so that comparisons end at the end of a line. */
    Delimiters(byte[] body, byte[] boundary) {
        this.body = body;
        this.dashBoundary = new byte[boundary.length + 2];
        Arrays.fill(dashBoundary, 0, 2, (byte) '-');
        System.arraycopy(boundary, 0, dashBoundary, 2, boundary.length);
    }

    /** Returns the boundary in the first line that may be a delimiter; null if there is none. */
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
                // This may be the closing line of a form without parts, or the hyphens may belong to the boundary.
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

    /** Encodes a boundary; null if no line can contain it. */
    static byte @Nullable [] named(String boundary) {
        boolean oneLine = boundary.indexOf('\n') < 0 && boundary.indexOf('\r') < 0;
        return oneLine && !boundary.isEmpty() ? boundary.getBytes(StandardCharsets.UTF_8) : null;
    }

    /** Returns the first delimiter on or after a line, or null. */
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

    /** Returns the delimiter on a line; null if the line is not a delimiter, or only begins like one. */
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
        return new Delimiter(Span.between(line, end), contentEnd, Math.min(rest + 1, body.length), closing, bare);
    }

    private boolean startsWithBoundary(int line) {
        return Arrays.equals(body, line, line + dashBoundary.length, dashBoundary, 0, dashBoundary.length);
    }

    private static int nextLine(byte[] body, int at) {
        int next = at;
        while (next < body.length && body[next] != '\n') {
            next++;
        }
        return next + 1;
    }

    /** Transport padding (RFC 2046 section 5.1.1), or the carriage return of the line break. */
    private static boolean isPadding(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
