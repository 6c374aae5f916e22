package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.WireNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON string out of a closed set: the constants of an enum under their wire names. */
public final class EnumType implements ValueType {
    private final Class<? extends Enum<?>> type;
    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();

    EnumType(Class<? extends Enum<?>> type) {
        this.type = type;
        for (Enum<?> constant : type.getEnumConstants()) {
            constants.put(WireNames.of(constant), constant);
        }
    }

    /**
     * The enum.
     *
     * @return its class
     */
    public Class<? extends Enum<?>> type() {
        return type;
    }

    /**
     * The wire names.
     *
     * @return the names in the order of declaration
     */
    public List<String> names() {
        return List.copyOf(constants.keySet());
    }

    boolean contains(String name) {
        return constants.containsKey(name);
    }

    /** The constants by wire name. */
    Map<String, Enum<?>> constants() {
        return constants;
    }

    @Override
    public String expectation() {
        return "a JSON string";
    }
}
