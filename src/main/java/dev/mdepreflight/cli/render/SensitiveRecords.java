package dev.mdepreflight.cli.render;

import dev.mdepreflight.constraint.Sensitive;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;

/** Decides which bodies can have secrets. The source lines of such bodies are never shown. */
public final class SensitiveRecords {
    private SensitiveRecords() {}

    /** {@return whether a record, or a record inside it at any depth, has a {@link Sensitive} component} */
    public static boolean mayHoldSecrets(Class<? extends Record> body) {
        return isSensitive(body, new HashSet<>());
    }

    private static boolean isSensitive(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            return isAnySensitive(generic.getActualTypeArguments(), seen) || isSensitive(generic.getRawType(), seen);
        }
        if (type instanceof WildcardType wildcard) {
            return isAnySensitive(wildcard.getUpperBounds(), seen);
        }
        if (!(type instanceof Class<?> record) || !record.isRecord() || !seen.add(type)) {
            return false;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.isAnnotationPresent(Sensitive.class) || isSensitive(component.getGenericType(), seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnySensitive(Type[] types, Set<Type> seen) {
        for (Type type : types) {
            if (isSensitive(type, seen)) {
                return true;
            }
        }
        return false;
    }
}
