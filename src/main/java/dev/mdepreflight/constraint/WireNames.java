package dev.mdepreflight.constraint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** The names under which enum constants stand in JSON: {@code @JsonProperty} where it is set, else the constant's own name. */
public final class WireNames {
    private WireNames() {}

    /**
     * The wire name of one constant.
     *
     * @param constant the constant
     * @return its name in JSON
     */
    public static String of(Enum<?> constant) {
        try {
            JsonProperty property =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return property == null || property.value().isEmpty() ? constant.name() : property.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The wire names of all constants of an enum.
     *
     * @param type the enum
     * @return the names in the order of declaration
     */
    public static List<String> of(Class<? extends Enum<?>> type) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            names.add(of(constant));
        }
        return List.copyOf(names);
    }
}
