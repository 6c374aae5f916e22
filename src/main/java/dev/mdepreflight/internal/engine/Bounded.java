package dev.mdepreflight.internal.engine;

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
 * <p>What would fall outside is not even built, so that a body of nothing but faults costs memory for the cap only.
 *
 * @param <T> what is kept
 */
final class Bounded<T> {
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
    private final Map<Object, Entry<T>> byKey = new HashMap<>();
    private long omitted;

    Bounded(int cap) {
        this.cap = cap;
    }

    /** Whether a finding at this place in the order would be kept; if not, it is counted. */
    private boolean admits(int[] order) {
        Entry<T> last = kept.peek();
        if (kept.size() < cap || last == null || Arrays.compare(order, last.order) < 0) {
            return true;
        }
        omitted++;
        return false;
    }

    /** Adds a finding unless one with the same key is kept already, or one that makes it a mere consequence. */
    void add(int[] order, Supplier<Object> key, Supplier<Object> cause, Supplier<T> value) {
        if (!admits(order)) {
            return;
        }
        Object identity = key.get();
        if (byKey.containsKey(identity) || byKey.containsKey(cause.get())) {
            return;
        }
        Entry<T> entry = new Entry<>(order, identity, value.get());
        kept.add(entry);
        byKey.put(identity, entry);
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
