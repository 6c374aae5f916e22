package dev.mdepreflight.internal.model;

import dev.mdepreflight.constraint.Tolerates;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record component as a property of a JSON object.
 *
 * @param index the index of the component, from 0
 * @param aliases other JSON names that are accepted with advice
 * @param sensitive whether the value must never be shown
 * @param partialSuccess whether the service accepts the call even if some elements of the list are faulty
 * @param tolerates forms outside the type that are accepted with advice
 */
public record Property(
        int index,
        String name,
        List<String> aliases,
        RecordComponent component,
        ValueSpec site,
        boolean sensitive,
        boolean partialSuccess,
        Set<Tolerates.Form> tolerates) {
    public Property {
        aliases = List.copyOf(aliases);
        tolerates = Set.copyOf(tolerates);
    }

    /** The value of an absent property: null, or the default of a primitive type. */
    public @Nullable Object defaultValue() {
        Class<?> type = component.getType();
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** Reads the property of a record; null also if it cannot be read. */
    public @Nullable Object valueIn(Record holder) {
        Method accessor = component.getAccessor();
        try {
            return accessor.trySetAccessible() ? accessor.invoke(holder) : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }
}
