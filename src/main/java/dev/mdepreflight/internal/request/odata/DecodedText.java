package dev.mdepreflight.internal.request.odata;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of a raw query, decoded, that remembers where each character came from.
 *
 * <p>A plus sign is a space (HTML, application/x-www-form-urlencoded, which the API's samples use); a percent-encoded
 * octet is one of UTF-8 (RFC 3986 section 2.1, RFC 3629), read strictly: no overlong form, no surrogate, and no NUL.
 */
final class DecodedText {

    private final String text;
    private final int @Nullable [] origins;
    private final int from;
    private final int to;
    private final int faultAt;
    private final @Nullable String fault;

    private DecodedText(String text, int @Nullable [] origins, int from, int to, int faultAt, @Nullable String fault) {
        this.text = text;
        this.origins = origins;
        this.from = from;
        this.to = to;
        this.faultAt = faultAt;
        this.fault = fault;
    }

    /** Decodes the range {@code [from, to)} of a raw query up to its end or its first fault. */
    static DecodedText of(String raw, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int[] origins = indexOf(raw, '%', from, to) < to ? new int[to - from] : null;
        int at = from;
        String fault = null;
        while (at < to) {
            char c = raw.charAt(at);
            int start = at;
            int before = text.length();
            if (c == '%') {
                int codePoint = codePoint(raw, at, to);
                if (codePoint <= 0) {
                    fault = codePoint == 0
                            ? "the character U+0000 stands in no query"
                            : "this is no percent-encoded UTF-8";
                    break;
                }
                at += 3 * octets(codePoint);
                text.appendCodePoint(codePoint);
            } else if (c == 0) {
                fault = "the character U+0000 stands in no query";
                break;
            } else {
                text.append(c == '+' ? ' ' : c);
                at++;
            }
            if (origins != null) {
                // Both halves of a surrogate pair come from one place.
                Arrays.fill(origins, before, text.length(), start);
            }
        }
        return new DecodedText(
                text.toString(), origins == null ? null : Arrays.copyOf(origins, text.length()), from, to, at, fault);
    }

    /** The first place of a character in a range, or the range's end; a search of the whole rest would not be linear. */
    static int indexOf(String raw, char wanted, int from, int to) {
        int at = from;
        while (at < to && raw.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    String text() {
        return text;
    }

    /** What is wrong with the encoding, or null. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Where in the raw query the encoding goes wrong, or its end. */
    int faultAt() {
        return faultAt;
    }

    /** The offset in the raw query of a character of the text; of its end for the text's length. */
    int origin(int index) {
        if (index >= text.length()) {
            return fault == null ? to : faultAt;
        }
        return origins == null ? from + index : origins[index];
    }

    /** The code point encoded at an offset; -1 if there is none. */
    private static int codePoint(String raw, int at, int to) {
        int first = octet(raw, at, to);
        if (first < 0x80) {
            return first;
        }
        int more = first > 0xF4 || first < 0xC2 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (more == 0) {
            return -1;
        }
        int codePoint = first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = octet(raw, at + 3 * i, to);
            if (next < 0x80 || next > 0xBF) {
                return -1;
            }
            codePoint = codePoint << 6 | (next & 0x3F);
        }
        boolean shortest = octets(codePoint) == more + 1;
        boolean scalar = codePoint <= Character.MAX_CODE_POINT && (codePoint < 0xD800 || codePoint > 0xDFFF);
        return shortest && scalar ? codePoint : -1;
    }

    private static int octets(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    private static int octet(String raw, int at, int to) {
        if (at + 3 > to || raw.charAt(at) != '%') {
            return -1;
        }
        int high = hex(raw.charAt(at + 1));
        int low = hex(raw.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
