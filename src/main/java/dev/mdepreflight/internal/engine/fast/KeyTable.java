package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.internal.json.Swar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys, found by the bytes from an offset on, without knowing where the text there ends. A hash of the first eight only says where to
 * look; the bytes are always compared.
 *
 * @param <K> the keys
 */
final class KeyTable<K extends Key> {
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** Open addressing: a quarter is taken at most, so that most searches end where they begin. */
    private final @Nullable Key[] slots;

    private final int shift;

    KeyTable(List<K> keys) {
        int bits = 35 - Integer.numberOfLeadingZeros(Math.max(1, keys.size()));
        shift = Long.SIZE - bits;
        slots = new @Nullable Key[1 << bits];
        for (Key key : keys) {
            int slot = slot(key.head);
            while (slots[slot] != null) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = key;
        }
    }

    private int slot(long head) {
        return (int) ((head * MIX) >>> shift);
    }

    /** The key that stands at an offset, up to its quote; null if none does. */
    @SuppressWarnings("unchecked") // the constructor takes no others
    @Nullable
    K find(byte[] bytes, int at) {
        int last = bytes.length - Long.BYTES;
        long word = at <= last ? Swar.at(bytes, at) : Swar.partAt(bytes, at, bytes.length - at);
        long head = Swar.throughQuote(word);
        int slot = slot(head);
        Key key = slots[slot];
        while (key != null) {
            // Of a key that is no longer than a word the head is all.
            if (key.head == head && (at + key.tailAt <= last ? key.isAt(bytes, at) : key.length <= Long.BYTES)) {
                return (K) key;
            }
            slot = (slot + 1) & (slots.length - 1);
            key = slots[slot];
        }
        return null;
    }
}
