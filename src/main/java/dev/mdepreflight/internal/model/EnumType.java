package dev.mdepreflight.internal.model;

import dev.mdepreflight.constraint.WireNames;
import jakarta.validation.ConstraintDeclarationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON string from a closed set: the wire names of an enum's constants. */
public final class EnumType implements ValueType {
    private final Class<? extends Enum<?>> type;
    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();
    private final List<String> names;

    /** Throws a {@link ConstraintDeclarationException} if two constants have the same name. */
    EnumType(Class<? extends Enum<?>> type) {
        this.type = type;
        for (Enum<?> constant : type.getEnumConstants()) {
            enter(WireNames.of(constant), constant);
        }
        names = List.copyOf(constants.keySet());
        for (Enum<?> constant : type.getEnumConstants()) {
            for (String alias : WireNames.aliases(constant)) {
                enter(alias, constant);
            }
        }
    }

    private void enter(String name, Enum<?> constant) {
        Enum<?> other = constants.putIfAbsent(name, constant);
        if (other != null) {
            throw new ConstraintDeclarationException(type.getName() + "." + constant.name() + ": the JSON name " + name
                    + " is taken by " + other.name());
        }
    }

    public Class<? extends Enum<?>> type() {
        return type;
    }

    /** The wire names without aliases, in declaration order. */
    public List<String> names() {
        return names;
    }

    /** The constants by wire name and alias. */
    public Map<String, Enum<?>> constants() {
        return constants;
    }

    @Override
    public String expectation() {
        return "a JSON string";
    }
}
