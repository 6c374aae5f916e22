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
 * One component of a record as a property of a JSON object.
 *
 * @param index its place among the components, from 0
 * @param name its JSON name
 * @param aliases other JSON names that are taken with advice
 * @param component the record component
 * @param site what stands there
 * @param sensitive whether its value must never be shown
 * @param partialSuccess whether a fault in one element of the list does not refuse the call
 * @param tolerates forms outside its type that give advice only
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
    /** Takes copies of the collections. */
    public Property {
        aliases = List.copyOf(aliases);
        tolerates = Set.copyOf(tolerates);
    }

    /** What the component is bound to where the property is absent: null, or the default of a primitive type. */
    public @Nullable Object defaultValue() {
        Class<?> type = component.getType();
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** The value in a bound record; null also if it cannot be read. */
    public @Nullable Object valueIn(Record holder) {
        Method accessor = component.getAccessor();
        try {
            return accessor.trySetAccessible() ? accessor.invoke(holder) : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }
}
