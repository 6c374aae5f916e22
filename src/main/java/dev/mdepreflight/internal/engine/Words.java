package dev.mdepreflight.internal.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes in words of eight, the first byte lowest. */
final class Words {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private Words() {}

    /** The eight bytes from an offset on. */
    static long at(byte[] bytes, int offset) {
        return (long) LONGS.get(bytes, offset);
    }

    /** The bytes from an offset on, at most eight; those that are not there are zero. */
    static long partAt(byte[] bytes, int from, int length) {
        long word = 0;
        for (int i = Math.min(length, Long.BYTES) - 1; i >= 0; i--) {
            word = word << 8 | (bytes[from + i] & 0xFF);
        }
        return word;
    }

    /** The lowest bytes of a word that count. */
    static long mask(int bytes) {
        return bytes >= Long.BYTES ? -1L : (1L << (bytes * 8)) - 1;
    }

    /**
     * The bytes of a word at which plain text ends: a quote, a backslash, a control character, or what is not ASCII. The high bit of each
     * is set; bits above the lowest one may be set in error, as a borrow runs upwards.
     */
    static long special(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((word - SPACES) & ~word) | word)
                & HIGHS;
    }

    /** Whether all bytes are spaces. */
    static boolean isSpaces(long word) {
        return word == SPACES;
    }

    /** The index of the lowest byte whose high bit is set. */
    static int lowest(long highs) {
        return Long.numberOfTrailingZeros(highs) >>> 3;
    }
}
