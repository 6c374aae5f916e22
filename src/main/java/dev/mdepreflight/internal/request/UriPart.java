package dev.mdepreflight.internal.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A part of a URI, percent-decoded strictly (RFC 3986 section 2.1): a triplet has two hexadecimal digits, and the result is UTF-8 (RFC
 * 3629) without NUL. A character that isn't allowed in a URI stands for itself, because clients send such characters.
 *
 * @param from where the part begins in the URI, in UTF-16 code units
 * @param text the decoded text; empty if there is a fault
 * @param fault why the part cannot be decoded, or null
 */
record UriPart(
        String uri, int from, int to, String text, @Nullable String fault) {
    static final int TRIPLET = 3;

    static UriPart of(String uri, int from, int to) {
        return of(uri, from, to, '+');
    }

    /** A part of a query, in which a plus sign is a space (HTML, {@code application/x-www-form-urlencoded}). */
    static UriPart ofQuery(String uri, int from, int to) {
        return of(uri, from, to, ' ');
    }

    private static UriPart of(String uri, int from, int to, char plus) {
        if (isPlain(uri, from, to)) {
            return new UriPart(uri, from, to, uri.substring(from, to), null);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int at = from; at < to; ) {
            int unit = uri.codePointAt(at);
            if (unit == '%') {
                unit = octet(uri, at, to);
                if (unit < 0) {
                    return faulty(uri, from, to, "a percent sign is followed by two hexadecimal digits");
                }
                bytes.write(unit);
                at += TRIPLET;
            } else if (unit < 0x80) {
                bytes.write(unit == '+' ? plus : unit);
                at++;
            } else if (Character.getType(unit) == Character.SURROGATE) {
                return faulty(uri, from, to, "it holds half of a surrogate pair");
            } else {
                write(unit, bytes);
                at += Character.charCount(unit);
            }
            if (unit == 0) {
                return faulty(uri, from, to, "it holds a NUL");
            }
        }
        try {
            ByteBuffer encoded = ByteBuffer.wrap(bytes.toByteArray());
            String text = StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
            return new UriPart(uri, from, to, text, null);
        } catch (CharacterCodingException e) {
            return faulty(uri, from, to, "the percent-encoded bytes are not UTF-8");
        }
    }

    /** Writes a code point beyond ASCII in UTF-8. */
    private static void write(int codePoint, ByteArrayOutputStream bytes) {
        int more = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
        bytes.write(((0xF00 >> (more + 1)) & 0xFF) | (codePoint >> (6 * more)));
        for (int i = more - 1; i >= 0; i--) {
            bytes.write(0x80 | ((codePoint >> (6 * i)) & 0x3F));
        }
    }

    /** Whether a range is literal, that is, needs no decoding. */
    private static boolean isPlain(String uri, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = uri.charAt(at);
            if (c == 0 || c >= 0x80 || c == '%' || c == '+') {
                return false;
            }
        }
        return true;
    }

    private static UriPart faulty(String uri, int from, int to, String fault) {
        return new UriPart(uri, from, to, "", fault);
    }

    /** The byte of the triplet at a percent sign, or -1 if there is no triplet. */
    static int octet(String uri, int at, int to) {
        if (to - at < TRIPLET) {
            return -1;
        }
        int high = hex(uri.charAt(at + 1));
        int low = hex(uri.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** The value of an ASCII digit. {@link Character#digit} would accept the digits of every script. */
    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    String raw() {
        return uri.substring(from, to);
    }

    /** Whether the decoded text is a word, in any letter case of ASCII; the word is given in lower case. */
    boolean is(String lowerCase) {
        if (text.length() != lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            char c = text.charAt(i);
            // equalsIgnoreCase would accept a Kelvin sign as a k.
            if ((c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
