package dev.mdepreflight.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Classes of ASCII bytes. Bytes of longer UTF-8 sequences belong to no class. */
final class Ascii {
    /** {@code HEXDIG} of RFC 5234 appendix B.1, in either case. */
    static final byte HEX = 1;

    /** Letters, digits, the hyphen (RFC 952, RFC 1123 section 2.1) and the underscore. */
    static final byte LABEL = 2;

    /** The bytes that end the authority of a URI (RFC 3986 section 3.2). */
    static final byte AUTHORITY_END = 4;

    /** All ASCII characters except controls. */
    static final byte PRINTABLE = 8;

    private static final byte[] CLASSES = classes();
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long LOWS = 0x7F * ONES;
    private static final long ZEROS = '0' * ONES;
    private static final long SPACES = ' ' * ONES;

    private Ascii() {}

    /** Whether a byte is in one of the classes. Several classes are combined with {@code |}. */
    static boolean is(byte b, int classes) {
        return (CLASSES[b & 0xFF] & classes) != 0;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The offset of the first {@code sought} in the range; {@code to} if there is none. */
    static int indexOf(char sought, byte[] utf8, int from, int to) {
        int at = from;
        while (at < to && utf8[at] != sought) {
            at++;
        }
        return at;
    }

    /** The eight bytes at an offset, the first one lowest. */
    static long word(byte[] utf8, int at) {
        return (long) LONGS.get(utf8, at);
    }

    /** Sets the high bit of each byte that is not a decimal digit. */
    static long nonDigits(long word) {
        // Digits become 0 to 9. Adding 0x76 sets the high bit of larger values.
        return ((((word ^ ZEROS) & LOWS) + 0x76 * ONES) | word) & HIGHS;
    }

    /** Whether all bytes of the range are hexadecimal digits. True for an empty range. */
    static boolean allHex(byte[] utf8, int from, int to) {
        long others = 0;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            others |= nonHex(word(utf8, at));
        }
        for (; at < to; at++) {
            others |= is(utf8[at], HEX) ? 0 : 1;
        }
        return others == 0;
    }

    private static long nonHex(long word) {
        // The letters a to f become 1 to 6, in either case.
        long letter = ((word | SPACES) ^ (0x60 * ONES)) & LOWS;
        return nonDigits(word) & ((letter + 0x79 * ONES) | ~(letter + 0x7F * ONES) | word);
    }

    /** Returns the offset of the first occurrence of an ASCII text, ignoring letter case; -1 if there is none. */
    static int find(String sought, byte[] utf8, int from, int to) {
        for (int at = from; at <= to - sought.length(); at++) {
            if (startsWith(sought, utf8, at, to)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether an ASCII text stands at an offset, ignoring letter case. */
    static boolean startsWith(String prefix, byte[] utf8, int at, int to) {
        if (to - at < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (lowerCase(utf8[at + i]) != lowerCase((byte) prefix.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static int lowerCase(byte b) {
        return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
    }

    /** Returns the offset of the first byte from an offset on that is no decimal digit. */
    static int endOfDigits(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to && isDigit(utf8[at])) {
            at++;
        }
        return at;
    }

    /** Returns the offset of the first byte from an offset on that is no hexadecimal digit. */
    static int endOfHex(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to && is(utf8[at], HEX)) {
            at++;
        }
        return at;
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        add(classes, "0123456789abcdefABCDEF", HEX);
        add(classes, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_", LABEL);
        add(classes, "/?#", AUTHORITY_END);
        for (int c = ' '; c <= '~'; c++) {
            classes[c] |= PRINTABLE;
        }
        return classes;
    }

    private static void add(byte[] classes, String members, byte flag) {
        for (int i = 0; i < members.length(); i++) {
            classes[members.charAt(i)] |= flag;
        }
    }
}
