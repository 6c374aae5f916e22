package dev.mdepreflight.internal.finding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * Keeps the first findings in report order, in whatever order they are added, and counts the rest. Memory is bounded by the number of kept
 * findings.
 */
final class FirstN<T> {
    /** The last finding first. */
    private static final Comparator<Entry<?>> LAST_FIRST = (a, b) -> Arrays.compare(b.order, a.order);

    @SuppressWarnings("ArrayRecordComponent") // not meant for comparison
    private record Entry<T>(int[] order, Object key, T value) {}

    private final int cap;
    private final PriorityQueue<Entry<T>> kept = new PriorityQueue<>(LAST_FIRST);
    /** The map finds comparable keys in a tree if many have the same hash. */
    private final Map<Object, Entry<T>> byKey = new HashMap<>();

    private long omitted;

    FirstN(int cap) {
        this.cap = cap;
    }

    /** Adds a finding, unless its key is already kept, or that of a finding that causes it. */
    void add(int[] order, Supplier<Object> key, Supplier<Object> cause, T value) {
        Entry<T> last = kept.peek();
        boolean beyond = kept.size() == cap && last != null && Arrays.compare(order, last.order) > 0;
        // Computing a key takes time. After the last kept finding, only one at its place can have its key.
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

    /** Returns the kept findings in order. */
    List<T> sorted() {
        return kept.stream().sorted(LAST_FIRST.reversed()).map(Entry::value).toList();
    }
}
