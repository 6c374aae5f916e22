package dev.mdepreflight.internal.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * Keeps the first so many findings in report order, whatever the order in which they are made, and counts the rest.
 *
 * <p>What falls outside leaves nothing behind, so that a body of nothing but faults costs memory for the cap only.
 *
 * @param <T> what is kept
 */
final class FirstN<T> {
    /** The last of the kept ones first. */
    private static final Comparator<Entry<?>> LAST_FIRST = (a, b) -> Arrays.compare(b.order, a.order);

    private static final class Entry<T> {
        private final int[] order;
        private final Object key;
        private final T value;

        Entry(int[] order, Object key, T value) {
            this.order = order;
            this.key = key;
            this.value = value;
        }
    }

    private final int cap;
    private final PriorityQueue<Entry<T>> kept = new PriorityQueue<>(LAST_FIRST);
    /** Keys that can be compared are found in a tree where many have one hash. */
    private final Map<Object, Entry<T>> byKey = new HashMap<>();

    private long omitted;

    FirstN(int cap) {
        this.cap = cap;
    }

    /** Adds a finding unless one with the same key is kept already, or one that makes it a mere consequence. */
    void add(int[] order, Supplier<Object> key, Supplier<Object> cause, T value) {
        Entry<T> last = kept.peek();
        boolean beyond = kept.size() == cap && last != null && Arrays.compare(order, last.order) > 0;
        // Building a key costs a pointer; beyond the last one kept, only what stands at its place can be the same
        // fault.
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

    /** Whether two places in the order differ in nothing but the sequence in which they were found. */
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

    /** What is kept, in order. */
    List<T> sorted() {
        List<Entry<T>> entries = new ArrayList<>(kept);
        entries.sort(LAST_FIRST.reversed());
        List<T> values = new ArrayList<>(entries.size());
        for (Entry<T> entry : entries) {
            values.add(entry.value);
        }
        return values;
    }
}
