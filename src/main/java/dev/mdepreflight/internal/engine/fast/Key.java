package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.internal.json.Swar;
import java.nio.charset.StandardCharsets;

/**
 * A string that is compared with a body eight bytes at a time.
 *
 * <p>The first, second, and last eight-byte words cover most names. In a short name, they overlap.
 */
class Key {
    private static final long[] NO_WORDS = {};

    /** A number that identifies the key. */
    final int number;
    /** The number of bytes. */
    final int length;
    /** The offset of the last word in the key. Eight bytes of the body must be readable there. */
    final int tailAt;
    /** The first eight bytes, or fewer. */
    final long head;
    /** A mask of the significant bytes of a key that is shorter than a word. */
    private final long mask;

    private final int secondAt;
    private final long second;
    private final long tail;
    /** The words between the second and the last. */
    private final long[] others;

    /** Creates a key. In a {@link KeyTable}, a key's text contains a quotation mark only as its last character. */
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

    /** Whether a string can stand in JSON without escapes. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Whether the key is at an offset of a body. From {@link #tailAt} bytes after the offset, eight bytes must be readable. */
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
