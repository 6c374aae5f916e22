package dev.mdepreflight.internal.engine.bean;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where keys stand in the maps of an object, so that the order of a report is that of the object. Counts each map once. */
public final class MapOrders {
    private final IdentityHashMap<Map<?, ?>, Map<Object, Integer>> known = new IdentityHashMap<>();

    /** The place of a key, from 0. */
    int of(Map<?, ?> map, Object key) {
        return known.computeIfAbsent(map, MapOrders::count).getOrDefault(key, 0);
    }

    private static Map<Object, Integer> count(Map<?, ?> map) {
        Map<Object, Integer> order = new HashMap<>();
        map.keySet().forEach(key -> order.put(key, order.size()));
        return order;
    }
}
