package dev.mdepreflight.internal.engine;

import java.nio.charset.StandardCharsets;

/** A text that stands in a body without escapes, with the quote that ends it; compared in words of eight bytes. */
class Key {
    private static final long[] NO_WORDS = {};

    /** A number by which the text goes. */
    final int number;

    /** How many bytes there are, the quote included. */
    final int length;

    /** The first eight bytes, or fewer. */
    final long head;

    /** Which bytes count where there are fewer than eight. */
    private final long mask;

    /** The last eight bytes, which may overlap the first ones. */
    private final long tail;

    private final int tailAt;

    /** What stands between. */
    private final long[] middle;

    /**
     * A key.
     *
     * @param text a text of which no character must be escaped in JSON
     * @param number any number
     */
    Key(String text, int number) {
        byte[] bytes = (text + '"').getBytes(StandardCharsets.UTF_8);
        this.number = number;
        length = bytes.length;
        head = Words.partAt(bytes, 0, length);
        mask = Words.mask(length);
        tailAt = Math.max(0, length - Long.BYTES);
        tail = Words.partAt(bytes, tailAt, length - tailAt);
        middle = length <= 2 * Long.BYTES ? NO_WORDS : new long[(length - 1) / Long.BYTES - 1];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = Words.at(bytes, (i + 1) * Long.BYTES);
        }
    }

    /** Whether a text can be a key. */
    static boolean isPossible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text stands at an offset from which eight bytes can be read. */
    final boolean isAt(byte[] bytes, int at) {
        return (Words.at(bytes, at) & mask) == head && endsAt(bytes, at);
    }

    /** Whether what follows the head stands there as well. */
    final boolean endsAt(byte[] bytes, int at) {
        int last = at + tailAt;
        if (last > bytes.length - Long.BYTES) {
            return length <= Long.BYTES;
        }
        if ((Words.at(bytes, last) & mask) != tail) {
            return false;
        }
        for (int i = 0; i < middle.length; i++) {
            if (Words.at(bytes, at + (i + 1) * Long.BYTES) != middle[i]) {
                return false;
            }
        }
        return true;
    }
}
