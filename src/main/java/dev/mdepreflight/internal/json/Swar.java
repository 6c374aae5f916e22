package dev.mdepreflight.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes in words of eight, the first byte lowest. */
public final class Swar {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long TWOS = 2 * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long FEEDS = '\n' * ONES;
    private static final long RETURNS = '\r' * ONES;
    private static final long SPACES = ' ' * ONES;

    private Swar() {}

    /** The eight bytes from an offset on. */
    public static long at(byte[] bytes, int offset) {
        return (long) LONGS.get(bytes, offset);
    }

    /** The four bytes from an offset on. */
    public static int halfAt(byte[] bytes, int offset) {
        return (int) INTS.get(bytes, offset);
    }

    /** The bytes from an offset on, at most eight; those that are not there are zero. */
    public static long partAt(byte[] bytes, int from, int length) {
        long word = 0;
        for (int i = Math.min(length, Long.BYTES) - 1; i >= 0; i--) {
            word = word << 8 | (bytes[from + i] & 0xFF);
        }
        return word;
    }

    /** The lowest bytes of a word that count. */
    public static long mask(int bytes) {
        return bytes >= Long.BYTES ? -1L : (1L << (bytes * 8)) - 1;
    }

    /**
     * The bytes of a word at which plain text ends: a quote, a backslash, a control character, or what is not ASCII. The high bit of each
     * is set; bits above the lowest one may be set in error, as a borrow runs upwards.
     */
    public static long special(long word) {
        // Of bytes below 80, only the controls and the quote are below 21 once the bit 02 is flipped.
        long controlsAndQuotes = (word ^ TWOS) - SPACES - ONES;
        long backslashes = (word ^ BACKSLASHES) - ONES;
        return (controlsAndQuotes | backslashes | word) & HIGHS;
    }

    /** The bytes of a word up to its first quote; all eight if it has none. */
    public static long throughQuote(long word) {
        long quotes = zeros(word ^ QUOTES);
        return word & (quotes ^ (quotes - 1));
    }

    /** How many bytes of a word are spaces before the first that is none. */
    public static int spaces(long word) {
        return Long.numberOfTrailingZeros(word ^ SPACES) >>> 3;
    }

    /** Whether any byte is a line feed or a carriage return. */
    static boolean hasLineBreak(long word) {
        return (zeros(word ^ FEEDS) | zeros(word ^ RETURNS)) != 0;
    }

    /** How many bytes continue a character of UTF-8 (RFC 3629 section 3). */
    static int continuations(long word) {
        return Long.bitCount(word & ~(word << 1) & HIGHS);
    }

    /** The bytes that are zero; the high bit of the lowest one is set, and of none if there is none. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    /** The index of the lowest byte whose high bit is set. */
    public static int lowest(long highs) {
        return Long.numberOfTrailingZeros(highs) >>> 3;
    }
}
