package dev.mdepreflight.internal.request.odata;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A decoded part of a raw query that knows where each character comes from.
 *
 * <p>A plus sign is a space, as in HTML's application/x-www-form-urlencoded and in the API's samples. Percent-encoded octets are UTF-8 (RFC
 * 3986 section 2.1, RFC 3629), read strictly: overlong encodings, surrogates, and NUL are refused.
 *
 * @param text the decoded text, up to the first fault
 * @param origins the offset in the raw query of each character; null if nothing is percent-encoded
 * @param from where the part begins in the raw query
 * @param to where the part ends
 * @param faultAt where the encoding is wrong; {@code to} if there is no fault
 * @param fault what is wrong with the encoding, or null
 */
// Records of this type are never compared.
@SuppressWarnings("ArrayRecordComponent")
record DecodedText(
        String text,
        int @Nullable [] origins,
        int from,
        int to,
        int faultAt,
        @Nullable String fault) {
    private static final String NUL = "the character U+0000 stands in no query";

    /** Decodes the range {@code [from, to)} of a raw query up to the end of the range or the first fault. */
    static DecodedText of(String raw, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int[] origins = indexOf(raw, '%', from, to) < to ? new int[to - from] : null;
        int at = from;
        String fault = null;
        while (at < to) {
            char c = raw.charAt(at);
            int start = at;
            int before = text.length();
            int codePoint = c == '%' ? codePoint(raw, at, to) : c;
            if (codePoint <= 0) {
                fault = codePoint == 0 ? NUL : "this is no percent-encoded UTF-8";
                break;
            }
            if (c == '%') {
                at += 3 * octets(codePoint);
                text.appendCodePoint(codePoint);
            } else {
                text.append(c == '+' ? ' ' : c);
                at++;
            }
            if (origins != null) {
                // Both halves of a surrogate pair come from one place.
                Arrays.fill(origins, before, text.length(), start);
            }
        }
        int[] kept = origins == null ? null : Arrays.copyOf(origins, text.length());
        return new DecodedText(text.toString(), kept, from, to, at, fault);
    }

    /** The first offset of a character in a range, or the end of the range. {@link String#indexOf} would search beyond the range. */
    static int indexOf(String raw, char wanted, int from, int to) {
        int at = from;
        while (at < to && raw.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    /** The offset in the raw query of a character of the text, or of the end of the text. */
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
