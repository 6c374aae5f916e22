package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.internal.json.Swar;
import java.nio.charset.StandardCharsets;

/**
 * Text that stands in a body, compared in words of eight bytes.
 *
 * <p>The first word, the one after it and the last one are all there is of most names; they overlap where a name is shorter.
 */
class Key {
    private static final long[] NO_WORDS = {};

    /** A number by which the text goes. */
    final int number;

    /** How many bytes there are. */
    final int length;

    /** From where eight bytes must be there to compare the key: counted from its first byte. */
    final int tailAt;

    /** The first eight bytes, or fewer. */
    final long head;

    /** Which bytes of a word count where there are fewer than eight. */
    private final long mask;

    private final int secondAt;
    private final long second;
    private final long tail;

    /** The words between the second and the last. */
    private final long[] others;

    /**
     * A key.
     *
     * @param text the text; of one that is to be found by a {@link KeyTable} only the last character is a quote
     * @param number any number
     */
    Key(String text, int number) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        this.number = number;
        length = bytes.length;
        mask = Swar.mask(length);
        tailAt = Math.max(0, length - Long.BYTES);
        secondAt = Math.min(Long.BYTES, tailAt);
        head = Swar.partAt(bytes, 0, length);
        second = Swar.partAt(bytes, secondAt, length - secondAt);
        tail = Swar.partAt(bytes, tailAt, length - tailAt);
        others = length <= 3 * Long.BYTES ? NO_WORDS : new long[(length - 1) / Long.BYTES - 2];
        for (int i = 0; i < others.length; i++) {
            others[i] = Swar.at(bytes, (i + 2) * Long.BYTES);
        }
    }

    /** Whether a string is written in JSON without escapes. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text stands at an offset, where {@link #tailAt} bytes further eight can be read. */
    final boolean isAt(byte[] bytes, int at) {
        return (((Swar.at(bytes, at) ^ head)
                                        | (Swar.at(bytes, at + secondAt) ^ second)
                                        | (Swar.at(bytes, at + tailAt) ^ tail))
                                & mask)
                        == 0
                && (others == NO_WORDS || areOthersAt(bytes, at));
    }

    private boolean areOthersAt(byte[] bytes, int at) {
        for (int i = 0; i < others.length; i++) {
            if (Swar.at(bytes, at + (i + 2) * Long.BYTES) != others[i]) {
                return false;
            }
        }
        return true;
    }
}
