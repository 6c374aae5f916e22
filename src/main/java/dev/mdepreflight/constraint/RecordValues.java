package dev.mdepreflight.constraint;

import dev.mdepreflight.report.Excerpt;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of a bound record. */
final class RecordValues implements PropertyValues {
    private interface Read {
        @Nullable
        Object from(Record bean) throws ReflectiveOperationException;
    }

    private static final ClassValue<Map<String, Read>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Read> computeValue(Class<?> type) {
            Map<String, Read> reads = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                reads.put(component.getName(), read(component));
            }
            return Map.copyOf(reads);
        }
    };

    /** Reads the field, like the validation provider, because an accessor might return something else. */
    private static Read read(RecordComponent component) {
        try {
            Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
            if (field.trySetAccessible()) {
                return field::get;
            }
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor::invoke;
    }

    private final Record bean;
    private final Map<String, Read> reads;

    RecordValues(Record bean) {
        this.bean = bean;
        this.reads = COMPONENTS.get(bean.getClass());
    }

    private @Nullable Object value(String component) {
        Read read = reads.get(component);
        if (read == null) {
            throw new IllegalArgumentException(bean.getClass().getName() + " has no component " + component);
        }
        try {
            return read.from(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(bean.getClass().getName() + "." + component + " cannot be read", e);
        }
    }

    /** A component's value as shown in a message; the component's name if its value cannot be shown. */
    String shown(String component) {
        if (component.equals(CrossFieldFinding.OBJECT)) {
            return component;
        }
        for (RecordComponent candidate : bean.getClass().getRecordComponents()) {
            if (candidate.getName().equals(component) && candidate.isAnnotationPresent(Sensitive.class)) {
                return Excerpt.REDACTED;
            }
        }
        String text = WireNames.text(value(component));
        return text == null ? component : Excerpt.of(text);
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
    public boolean isEmpty(String component) {
        return value(component) instanceof Collection<?> list
                ? list.isEmpty()
                : PropertyValues.super.isEmpty(component);
    }

    @Override
    public boolean is(String component, String text) {
        return text.equals(WireNames.text(value(component)));
    }

    @Override
    public List<@Nullable String> elements(String component, String inner) {
        return elements(
                component,
                element -> element instanceof Record nested
                        ? WireNames.text(new RecordValues(nested).value(inner))
                        : null);
    }

    @Override
    public List<@Nullable String> elements(String component) {
        return elements(component, WireNames::text);
    }

    private List<@Nullable String> elements(
            String component, Function<? super @Nullable Object, @Nullable String> text) {
        if (!(value(component) instanceof List<?> list)) {
            return List.of();
        }
        List<@Nullable String> texts = new ArrayList<>(list.size());
        for (Object element : list) {
            texts.add(text.apply(element));
        }
        return texts;
    }

    @Override
    public @Nullable String text(String component) {
        return value(component) instanceof CharSequence text ? text.toString() : null;
    }

    @Override
    public @Nullable Number number(String component) {
        return value(component) instanceof Number number ? number : null;
    }
}
