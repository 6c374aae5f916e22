package dev.mdepreflight.constraint;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a bound record. */
final class RecordValues implements PropertyValues {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                accessors.put(component.getName(), accessor);
            }
            return Map.copyOf(accessors);
        }
    };

    private final Record bean;
    private final Map<String, Method> accessors;

    RecordValues(Record bean) {
        this.bean = bean;
        this.accessors = ACCESSORS.get(bean.getClass());
    }

    private @Nullable Object value(String component) {
        Method accessor = accessors.get(component);
        if (accessor == null) {
            throw new IllegalArgumentException(bean.getClass().getName() + " has no component " + component);
        }
        try {
            return accessor.invoke(bean);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(bean.getClass().getName() + "." + component + " cannot be read", e);
        }
    }

    @Override
    public boolean isUsable(String component) {
        return true;
    }

    @Override
    public boolean isPresent(String component) {
        return value(component) != null;
    }

    @Override
    public boolean is(String component, String text) {
        Object value = value(component);
        if (value == null) {
            return false;
        }
        return text.equals(value instanceof Enum<?> constant ? WireNames.of(constant) : value.toString());
    }

    @Override
    public @Nullable String text(String component) {
        return value(component) instanceof CharSequence text ? text.toString() : null;
    }
}
