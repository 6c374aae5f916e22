package dev.mdepreflight.constraint;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds the first of several equal rows of strings. Not thread-safe.
 *
 * <p>A hash table with open addressing keeps the number and half of the hash of each distinct row, at most 24 bytes per
 * row. If two rows might be equal, their strings are read again. To mix in a character, the hash is multiplied by a
 * secret of this process, and both halves of the product are used. Nobody can therefore choose strings with equal
 * hashes, unlike for {@link String#hashCode}.
 */
final class FirstRows {
    private static final class Secret {
        private static final long START;
        private static final long FACTOR;

        static {
            SecureRandom random = new SecureRandom();
            START = random.nextLong();
            FACTOR = random.nextLong() | 1;
        }
    }

    private static final long NUMBER = 0xFFFF_FFFFL;

    /** Zero if empty; otherwise half of a hash (upper half) and the row number plus one (lower half). */
    private long[] slots = new long[16];

    private int used;

    /** Reads the strings of a row. */
    private final IntFunction<List<String>> rows;

    FirstRows(IntFunction<List<String>> rows) {
        this.rows = rows;
    }

    /** Returns the number of the first row that equals the given row; the given number if no earlier row does. */
    int first(int number, List<String> texts) {
        long hash = hash(texts);
        int mask = slots.length - 1;
        int at = (int) (hash >>> Integer.SIZE) & mask;
        while (slots[at] != 0) {
            int other = (int) (slots[at] & NUMBER) - 1;
            if (((slots[at] ^ hash) & ~NUMBER) == 0 && rows.apply(other).equals(texts)) {
                return other;
            }
            at = (at + 1) & mask;
        }
        slots[at] = (hash & ~NUMBER) | (number + 1L);
        used++;
        if (used * 3L > slots.length * 2L) {
            grow();
        }
        return number;
    }

    private static long hash(List<String> texts) {
        long hash = Secret.START;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = mixed(hash, text.charAt(i));
            }
            // Marks the end of a string with a value that no character has.
            hash = mixed(hash, -1);
        }
        return hash;
    }

    private static long mixed(long hash, int next) {
        long sum = hash ^ next;
        return (sum * Secret.FACTOR) ^ Math.multiplyHigh(sum, Secret.FACTOR);
    }

    private void grow() {
        long[] smaller = slots;
        slots = new long[smaller.length * 2];
        int mask = slots.length - 1;
        for (long slot : smaller) {
            if (slot != 0) {
                int at = (int) (slot >>> Integer.SIZE) & mask;
                while (slots[at] != 0) {
                    at = (at + 1) & mask;
                }
                slots[at] = slot;
            }
        }
    }
}
