package dev.mdepreflight.cli.terminal;

import java.nio.charset.StandardCharsets;

/** Reads bytes as UTF-8 in both directions. Malformed bytes count as U+FFFD. */
public final class Utf8Text {
    /** The longest sequence (RFC 3629 section 3). */
    private static final int MAX_BYTES = 4;

    private static final int REPLACEMENT = 0xFFFD;

    private Utf8Text() {}

    /** {@return the length of the sequence at an offset; 1 if it is malformed or incomplete} */
    public static int lengthAt(byte[] utf8, int at) {
        int lead = utf8[at] & 0xFF;
        int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : MAX_BYTES;
        return at + length <= utf8.length && isOneCodePoint(decoded(utf8, at, length)) ? length : 1;
    }

    /** {@return the offset of the sequence that ends before an offset of at least 1} */
    public static int startOfLast(byte[] utf8, int end) {
        for (int start = end - 1; start >= Math.max(0, end - MAX_BYTES); start--) {
            if ((utf8[start] & 0xC0) != 0x80) {
                return start + lengthAt(utf8, start) == end ? start : end - 1;
            }
        }
        return end - 1;
    }

    /** {@return the code point of a sequence of the given length} */
    public static int codePoint(byte[] utf8, int at, int length) {
        if (length == 1) {
            return utf8[at] >= 0 ? utf8[at] : REPLACEMENT;
        }
        return decoded(utf8, at, length).codePointAt(0);
    }

    private static String decoded(byte[] utf8, int at, int length) {
        return new String(utf8, at, length, StandardCharsets.UTF_8);
    }

    private static boolean isOneCodePoint(String text) {
        return text.length() == Character.charCount(text.codePointAt(0));
    }
}
