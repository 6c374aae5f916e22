package dev.mdepreflight.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-8 (RFC 3629): without overlong encodings, surrogates, or code points above U+10FFFF. */
public final class Utf8 {
    /** The result of {@link #codePointAt} if no well-formed sequence starts there. */
    public static final int MALFORMED = -1;

    private Utf8() {}

    /** Returns the code point at an offset, or {@link #MALFORMED}. A sequence must end before {@code to}. */
    public static int codePointAt(byte[] utf8, int at, int to) {
        int lead = utf8[at];
        if (lead >= 0) {
            return lead;
        }
        // RFC 3629 section 4, productions UTF8-2 to UTF8-4.
        int left = to - at;
        lead &= 0xFF;
        if (lead < 0xC2) {
            return MALFORMED;
        }
        if (lead < 0xE0) {
            return left >= 2 && isTail(utf8[at + 1]) ? (lead & 0x1F) << 6 | bits(utf8[at + 1]) : MALFORMED;
        }
        if (lead < 0xF0) {
            if (left < 3 || !isTail(utf8[at + 1]) || !isTail(utf8[at + 2])) {
                return MALFORMED;
            }
            int codePoint = (lead & 0x0F) << 12 | bits(utf8[at + 1]) << 6 | bits(utf8[at + 2]);
            boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            return codePoint < 0x800 || surrogate ? MALFORMED : codePoint;
        }
        if (lead > 0xF4 || left < 4 || !isTail(utf8[at + 1]) || !isTail(utf8[at + 2]) || !isTail(utf8[at + 3])) {
            return MALFORMED;
        }
        int codePoint = (lead & 0x07) << 18 | bits(utf8[at + 1]) << 12 | bits(utf8[at + 2]) << 6 | bits(utf8[at + 3]);
        return Character.isSupplementaryCodePoint(codePoint) ? codePoint : MALFORMED;
    }

    /** The number of bytes of a code point, 1 to 4. */
    public static int length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    /**
     * Encodes a string; null if it contains a lone surrogate. Unlike {@link String#getBytes}, it does not allocate a
     * buffer three times as long as the string.
     */
    public static byte @Nullable [] encode(CharSequence text) {
        String string = text.toString();
        int length = 0;
        for (int i = 0; i < string.length(); ) {
            int codePoint = string.codePointAt(i);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return null;
            }
            length = Math.addExact(length, length(codePoint));
            i += Character.charCount(codePoint);
        }
        if (length == string.length()) {
            return string.getBytes(StandardCharsets.ISO_8859_1);
        }
        byte[] utf8 = new byte[length];
        int at = 0;
        for (int i = 0; i < string.length(); ) {
            int codePoint = string.codePointAt(i);
            at = write(codePoint, utf8, at);
            i += Character.charCount(codePoint);
        }
        return utf8;
    }

    /** Writes a code point, which must not be a surrogate, and returns the offset after its last byte. */
    public static int write(int codePoint, byte[] utf8, int at) {
        int length = length(codePoint);
        if (length == 1) {
            utf8[at] = (byte) codePoint;
            return at + 1;
        }
        int rest = codePoint;
        for (int i = length - 1; i > 0; i--) {
            utf8[at + i] = (byte) (0x80 | (rest & 0x3F));
            rest >>= 6;
        }
        // RFC 3629 section 3: one 1 bit per byte, then a 0 bit.
        utf8[at] = (byte) ((0xF00 >> length) | rest);
        return at + length;
    }

    private static boolean isTail(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static int bits(byte tail) {
        return tail & 0x3F;
    }
}
