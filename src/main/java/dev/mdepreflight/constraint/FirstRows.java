package dev.mdepreflight.constraint;

import java.security.SecureRandom;
import java.util.List;

/**
 * Finds the first of equal rows of texts. Not thread-safe.
 *
 * <p>A table with open addressing holds of each different row its number and half of its hash, in 24 bytes at most; the texts themselves are asked for again where two rows may be equal. Each character goes into the hash by a
 * multiplication of which both halves count, with a secret of this process, so that nobody can choose texts whose hashes are equal, as can
 * be done for {@link String#hashCode}.
 */
abstract class FirstRows {
    /** Drawn when it is first needed. */
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

    /** Zero where nothing stands; else half of a hash above, and the number of a row and one below. */
    private long[] slots = new long[16];

    private int used;

    /** The texts of a row that are compared. */
    abstract List<String> row(int number);

    /** The number of the first row that equals one; the number itself if none before it did. */
    final int first(int number, List<String> texts) {
        long hash = hash(texts);
        int mask = slots.length - 1;
        int at = (int) (hash >>> Integer.SIZE) & mask;
        while (slots[at] != 0) {
            int other = (int) (slots[at] & NUMBER) - 1;
            if (((slots[at] ^ hash) & ~NUMBER) == 0 && row(other).equals(texts)) {
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
            // No character: a text ends here.
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
