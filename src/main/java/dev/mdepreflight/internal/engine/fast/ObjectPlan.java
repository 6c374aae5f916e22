package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An {@link ObjectType} laid out for the {@link Scanner}; made in two steps, because objects may hold themselves. */
final class ObjectPlan {
    static final int MOST_SLOTS = Long.SIZE;

    /** A number for each object plan of a model, for what a scanner remembers of it. */
    final int number;

    final ObjectType type;

    /** The names in lower case, of which no other spelling is taken. */
    final KeyTable<Key> folded;

    /** How many bytes the longest name has. */
    final int longest;

    /** The slots, under the names by which they should go. */
    SlotPlan[] slots = {};

    /** The slots by all their names. */
    KeyTable<SlotPlan> names = new KeyTable<>(List.of());

    /** How many numbers are kept of the values: two for each that a rule reads, and two for all others. */
    int kept;

    /** The slots that rules read, as bits. */
    long read;

    /** The slots that must be there, as bits. */
    long required;

    RulePlan[] rules = {};

    ObjectPlan(int number, ObjectType type) {
        this.number = number;
        this.type = type;
        Map<String, Key> lower = new LinkedHashMap<>();
        int most = 0;
        for (int slot = 0; slot < type.slots(); slot++) {
            String name = ObjectType.fold(type.spelling(slot));
            lower.putIfAbsent(name, new Key(name + '"', slot));
            most = Math.max(most, name.getBytes(StandardCharsets.UTF_8).length);
        }
        folded = new KeyTable<>(List.copyOf(lower.values()));
        longest = most;
    }

    /**
     * Completes the plan.
     *
     * @param values what stands under the properties; names that are also known are not looked at
     * @param ruled the properties that rules read, by their index
     */
    void complete(List<ValuePlan> values, List<Integer> ruled) {
        List<SlotPlan> all = new ArrayList<>();
        for (int slot = 0; slot < type.slots(); slot++) {
            ValuePlan value = slot < values.size() ? values.get(slot) : null;
            int place = ruled.contains(slot) ? ruled.indexOf(slot) : ruled.size();
            all.add(new SlotPlan(type.spelling(slot), slot, value, 2 * place));
        }
        slots = all.toArray(SlotPlan[]::new);
        for (Property property : type.properties()) {
            int slot = property.index();
            for (String alias : property.aliases()) {
                all.add(new SlotPlan(alias, slot, slots[slot].value, slots[slot].capture));
            }
        }
        names = new KeyTable<>(all);
        kept = 2 * (ruled.size() + 1);
        for (int slot : ruled) {
            read |= 1L << slot;
        }
    }

    /** The slot of a component that a rule reads. */
    SlotPlan slot(String component) {
        Property property = type.byComponent(component);
        if (property == null || (read & slots[property.index()].bit) == 0) {
            throw new IllegalArgumentException(type.type().getName() + " has no component " + component);
        }
        return slots[property.index()];
    }
}
