package dev.mdepreflight.internal.engine.bean;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The positions of keys in maps, so that a report can follow the order of the object. Numbers the keys of each map only once. */
public final class MapOrders {
    private final IdentityHashMap<Map<?, ?>, Map<Object, Integer>> known = new IdentityHashMap<>();

    /** Returns the position of a key, from 0. */
    int of(Map<?, ?> map, Object key) {
        Map<Object, Integer> positions = known.computeIfAbsent(map, found -> {
            Map<Object, Integer> order = new HashMap<>();
            found.keySet().forEach(each -> order.put(each, order.size()));
            return order;
        });
        return positions.getOrDefault(key, 0);
    }
}
