package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.internal.model.EnumType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ordinals of an enum by wire name. Aliases are left to the thorough path, which recommends the documented name. */
final class EnumPlan {
    final KeyTable<Key> table;
    /** The wire names by ordinal. */
    final String[] names;

    EnumPlan(EnumType type) {
        Enum<?>[] constants = type.type().getEnumConstants();
        List<Key> keys = new ArrayList<>();
        names = new String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            names[i] = WireNames.of(constants[i]);
            // Names that need escapes are left to the thorough path.
            if (Key.isPlain(names[i])) {
                keys.add(new Key(names[i] + '"', i));
            }
        }
        table = new KeyTable<>(keys);
    }

    /** The ordinal of a wire name, or -1. */
    int ordinal(String name) {
        return Arrays.asList(names).indexOf(name);
    }
}
