package dev.mdepreflight.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Processes eight bytes at a time in a {@code long}; the first byte is the lowest. */
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

    /** The eight bytes at an offset. */
    public static long at(byte[] bytes, int offset) {
        return (long) LONGS.get(bytes, offset);
    }

    /** The four bytes at an offset. */
    public static int halfAt(byte[] bytes, int offset) {
        return (int) INTS.get(bytes, offset);
    }

    /** The first {@code length} bytes at an offset, at most eight; the others are zero. */
    public static long partAt(byte[] bytes, int from, int length) {
        long word = 0;
        for (int i = Math.min(length, Long.BYTES) - 1; i >= 0; i--) {
            word = word << 8 | (bytes[from + i] & 0xFF);
        }
        return word;
    }

    /** A mask that covers the given number of lowest bytes. */
    public static long mask(int bytes) {
        return bytes >= Long.BYTES ? -1L : (1L << (bytes * 8)) - 1;
    }

    /**
     * Sets the high bit of each byte that ends plain text: quotes, backslashes, control characters, and bytes beyond ASCII. Only the lowest
     * set bit is reliable, because a borrow runs upwards.
     */
    public static long special(long word) {
        // After bit 0x02 is flipped, exactly the controls and the quote are below 0x21, of all bytes below 0x80.
        long controlsAndQuotes = (word ^ TWOS) - SPACES - ONES;
        long backslashes = (word ^ BACKSLASHES) - ONES;
        return (controlsAndQuotes | backslashes | word) & HIGHS;
    }

    /** The bytes of a word through its first quote; all eight bytes if there is no quote. */
    public static long throughQuote(long word) {
        long quotes = zeros(word ^ QUOTES);
        return word & (quotes ^ (quotes - 1));
    }

    /** The number of spaces at the beginning of a word. */
    public static int spaces(long word) {
        return Long.numberOfTrailingZeros(word ^ SPACES) >>> 3;
    }

    static boolean hasLineBreak(long word) {
        return (zeros(word ^ FEEDS) | zeros(word ^ RETURNS)) != 0;
    }

    /** The number of UTF-8 continuation bytes (RFC 3629 section 3). */
    static int continuations(long word) {
        return Long.bitCount(word & ~(word << 1) & HIGHS);
    }

    /** Sets the high bit of each zero byte. Only the lowest set bit is reliable. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    /** The index of the lowest byte whose high bit is set. */
    public static int lowest(long highs) {
        return Long.numberOfTrailingZeros(highs) >>> 3;
    }
}
