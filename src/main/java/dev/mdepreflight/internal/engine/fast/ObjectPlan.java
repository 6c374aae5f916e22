package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of an {@link ObjectType} for the {@link Scanner}. It is completed after its creation, because an object can contain itself.
 */
final class ObjectPlan {
    static final int MOST_SLOTS = Long.SIZE;

    /** The index of the plan in its model. */
    final int number;

    final ObjectType type;
    /** The names in lower case. A known name in another letter case is unusual. */
    final KeyTable<Key> folded;
    /** The number of bytes of the longest name. */
    final int longest;

    /** The slots under their documented names. */
    SlotPlan[] slots = {};

    /** The slots by name and alias. */
    KeyTable<SlotPlan> names = new KeyTable<>(List.of());

    /** The number of captured numbers: two for each value that a rule reads, and two that all other values share. */
    int kept;
    /** The slots that rules read, as bits. */
    long read;
    /** The required slots, as bits. */
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
     * @param values the plans of the property values; names in {@link ObjectType#alsoKnown} have no plan
     * @param ruled the indices of the properties that the rules read
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

    /** Returns the slot of a component that a rule reads. */
    SlotPlan slot(String component) {
        SlotPlan slot = slots[type.component(component).index()];
        if ((read & slot.bit) == 0) {
            throw new IllegalArgumentException("the rule does not declare that it reads " + component);
        }
        return slot;
    }
}
