package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.WireNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The constants of an enum by their wire names, as ordinals; an alias is left to the thorough path, which names the better spelling. */
final class EnumPlan {
    final NameTable table;

    /** The wire name by ordinal. */
    final String[] names;

    EnumPlan(EnumType type) {
        Map<String, Integer> ordinals = new HashMap<>();
        Enum<?>[] constants = type.type().getEnumConstants();
        names = new String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            names[i] = WireNames.of(constants[i]);
            ordinals.put(names[i], i);
        }
        table = new NameTable(ordinals);
    }

    /** The ordinal of a wire name, or -1. */
    int ordinal(String name) {
        return Arrays.asList(names).indexOf(name);
    }
}
