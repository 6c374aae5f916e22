package dev.mdepreflight.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An {@link ObjectType} laid out for the {@link Scanner}. Each known name has a slot, below 64. */
final class ObjectPlan {
    static final int MOST_SLOTS = Long.SIZE;

    /** A number for each object plan of a model, for what a scanner remembers of it. */
    final int number;

    final ObjectType type;

    /** How many slots there are. */
    final int slots;

    /** All names and aliases. */
    final NameTable table;

    /** The names in lower case, of which no other spelling is taken. */
    final NameTable folded;

    /** The length of the longest name. */
    final int longest;

    /** The name of each slot with its closing quote, in words; the last one padded with zeros. */
    final long[][] keys;

    /** Which bytes of the last word of a name count. */
    final long[] lastMasks;

    /** The length of each name with its closing quote. */
    final int[] lengths;

    /** What stands in each slot; null for one that is not looked at. */
    final @Nullable ValuePlan[] values;

    /** Where a slot's value is kept for the rules; -1 if no rule reads it. */
    final int[] captures;

    /** How many values are kept. */
    int captured;

    /** The slots that must be there, as bits. */
    long required;

    RulePlan[] rules = {};

    ObjectPlan(int number, ObjectType type) {
        this.number = number;
        this.type = type;
        this.slots = type.slots();
        Map<String, Integer> entries = new HashMap<>();
        Map<String, Integer> lower = new HashMap<>();
        for (int slot = 0; slot < slots; slot++) {
            entries.put(type.spelling(slot), slot);
            lower.putIfAbsent(ObjectType.fold(type.spelling(slot)), slot);
        }
        for (Property property : type.properties()) {
            property.aliases().forEach(alias -> entries.put(alias, property.index()));
        }
        table = new NameTable(entries);
        folded = new NameTable(lower);
        int most = 0;
        for (String name : lower.keySet()) {
            most = Math.max(most, name.getBytes(StandardCharsets.UTF_8).length);
        }
        longest = most;
        keys = new long[slots][];
        lastMasks = new long[slots];
        lengths = new int[slots];
        for (int slot = 0; slot < slots; slot++) {
            byte[] key = (type.spelling(slot) + '"').getBytes(StandardCharsets.UTF_8);
            int words = (key.length + Long.BYTES - 1) / Long.BYTES;
            keys[slot] = new long[words];
            for (int i = 0; i < words; i++) {
                keys[slot][i] = Words.partAt(key, i * Long.BYTES, key.length - i * Long.BYTES);
            }
            lastMasks[slot] = Words.mask(key.length - (words - 1) * Long.BYTES);
            lengths[slot] = key.length;
        }
        values = new ValuePlan[slots];
        captures = new int[slots];
        Arrays.fill(captures, -1);
    }

    /** Keeps the value of a component for the rules. */
    void capture(Property property) {
        if (captures[property.index()] < 0) {
            captures[property.index()] = captured++;
        }
    }

    /** Where the value of a component is kept. */
    int capture(String component) {
        Property property = type.byComponent(component);
        if (property == null || captures[property.index()] < 0) {
            throw new IllegalArgumentException(type.type().getName() + " has no component " + component);
        }
        return captures[property.index()];
    }

    /** Sets the rules, the cheapest to pass over first. */
    void rules(List<RulePlan> plans) {
        rules = plans.toArray(RulePlan[]::new);
    }
}
