package dev.mdepreflight.internal.finding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * Keeps the findings that come first in report order, regardless of the order in which they are added, and counts the rest. The number of
 * kept findings bounds the memory.
 */
final class FirstN<T> {
    /** Sorts the last finding first. */
    private static final Comparator<Entry<?>> LAST_FIRST = (a, b) -> Arrays.compare(b.order, a.order);

    @SuppressWarnings("ArrayRecordComponent") // not meant for comparison
    private record Entry<T>(int[] order, Object key, T value) {}

    private final int cap;
    private final PriorityQueue<Entry<T>> kept = new PriorityQueue<>(LAST_FIRST);
    /** If many keys have the same hash, the map keeps them in a tree, because they are comparable. */
    private final Map<Object, Entry<T>> byKey = new HashMap<>();

    private long omitted;

    FirstN(int cap) {
        this.cap = cap;
    }

    /** Adds a finding, unless its key or the key of its cause is already kept. */
    void add(int[] order, Supplier<Object> key, Supplier<Object> cause, T value) {
        Entry<T> last = kept.peek();
        boolean beyond = kept.size() == cap && last != null && Arrays.compare(order, last.order) > 0;
        // Computing a key takes time. A finding after the last kept one can only repeat a kept key at the same place.
        if (!beyond || isSamePlace(order, last.order)) {
            Object identity = key.get();
            if (byKey.containsKey(identity) || byKey.containsKey(cause.get())) {
                return;
            }
            if (!beyond) {
                keep(new Entry<>(order, identity, value));
                return;
            }
        }
        omitted++;
    }

    /** Whether two orders differ only in their sequence numbers. */
    private static boolean isSamePlace(int[] a, int[] b) {
        return a.length == b.length && Arrays.equals(a, 0, a.length - 1, b, 0, b.length - 1);
    }

    private void keep(Entry<T> entry) {
        kept.add(entry);
        byKey.put(entry.key, entry);
        if (kept.size() > cap) {
            Entry<T> dropped = kept.remove();
            byKey.remove(dropped.key);
            omitted++;
        }
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    long omitted() {
        return omitted;
    }

    /** Returns the kept findings in report order. */
    List<T> sorted() {
        return kept.stream().sorted(LAST_FIRST.reversed()).map(Entry::value).toList();
    }
}
