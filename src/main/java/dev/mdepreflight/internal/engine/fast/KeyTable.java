package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.internal.json.Swar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds keys in a body without knowing where they end. The hash of the first eight bytes selects candidates; then all bytes are compared.
 */
final class KeyTable<K extends Key> {
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** Uses open addressing. At most a quarter of the slots are used, so most searches end at the first one. */
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

    /** Returns the key at an offset, up to its quote; null if there is none. */
    @SuppressWarnings("unchecked") // the constructor takes no others
    @Nullable
    K find(byte[] bytes, int at) {
        int last = bytes.length - Long.BYTES;
        long word = at <= last ? Swar.at(bytes, at) : Swar.partAt(bytes, at, bytes.length - at);
        long head = Swar.throughQuote(word);
        int slot = slot(head);
        Key key = slots[slot];
        while (key != null) {
            // For a key of one word, the comparison of the heads is complete.
            if (key.head == head && (at + key.tailAt <= last ? key.isAt(bytes, at) : key.length <= Long.BYTES)) {
                return (K) key;
            }
            slot = (slot + 1) & (slots.length - 1);
            key = slots[slot];
        }
        return null;
    }
}
