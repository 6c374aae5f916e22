package dev.mdepreflight.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Texts with a number each, found by their bytes. A hash only says where to look; the bytes are always compared.
 */
final class NameTable {
    static final int UNKNOWN = -1;

    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final byte[][] names;
    private final int[] numbers;

    /** The first word of each name. */
    private final long[] heads;

    /** Open addressing: an index of the arrays, or -1. */
    private final int[] slots;

    private final int shift;

    NameTable(Map<String, Integer> entries) {
        List<byte[]> encoded = new ArrayList<>();
        numbers = new int[entries.size()];
        entries.forEach((name, number) -> {
            numbers[encoded.size()] = number;
            encoded.add(name.getBytes(StandardCharsets.UTF_8));
        });
        names = encoded.toArray(byte[][]::new);
        heads = new long[names.length];
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, names.length * 2));
        shift = Long.SIZE - bits;
        slots = new int[1 << bits];
        Arrays.fill(slots, UNKNOWN);
        for (int i = 0; i < names.length; i++) {
            heads[i] = Words.partAt(names[i], 0, names[i].length);
            int slot = slot(heads[i], names[i].length);
            while (slots[slot] != UNKNOWN) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i;
        }
    }

    private int slot(long head, int length) {
        return (int) (((head + length) * MIX) >>> shift);
    }

    /** The number of a text of which the first eight bytes are known, or {@link #UNKNOWN}. */
    int find(byte[] bytes, int from, int length, long head) {
        int slot = slot(head, length);
        int index = slots[slot];
        while (index != UNKNOWN) {
            if (heads[index] == head
                    && names[index].length == length
                    && (length <= Long.BYTES || rest(names[index], bytes, from))) {
                return numbers[index];
            }
            slot = (slot + 1) & (slots.length - 1);
            index = slots[slot];
        }
        return UNKNOWN;
    }

    private static boolean rest(byte[] name, byte[] bytes, int from) {
        for (int i = Long.BYTES; i < name.length; i++) {
            if (name[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
