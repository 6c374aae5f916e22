package dev.mdepreflight.constraint;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names under which enum constants stand in JSON: {@code @JsonProperty} where it is set, else the constant's own name. */
public final class WireNames {
    /** Read once for each enum: a rule may compare constants by their names millions of times. */
    private static final ClassValue<Map<Enum<?>, String>> NAMES = new ClassValue<>() {
        @Override
        protected Map<Enum<?>, String> computeValue(Class<?> type) {
            Map<Enum<?>, String> names = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                names.put((Enum<?>) constant, read((Enum<?>) constant));
            }
            return Map.copyOf(names);
        }
    };

    /** 30,000 digits, each of which takes log2(10) bits. */
    private static final int MAX_BITS = 99_657;

    private WireNames() {}

    /**
     * The wire name of one constant.
     *
     * @param constant the constant
     * @return its name in JSON
     */
    public static String of(Enum<?> constant) {
        return Objects.requireNonNull(NAMES.get(constant.getDeclaringClass()).get(constant));
    }

    private static String read(Enum<?> constant) {
        JsonProperty property = field(constant).getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? constant.name() : property.value();
    }

    /**
     * The other names under which an enum constant is taken ({@link JsonAlias}).
     *
     * @param constant the constant
     * @return the names, each once and without the constant's own; mostly none
     */
    public static List<String> aliases(Enum<?> constant) {
        return aliases(field(constant), of(constant));
    }

    /**
     * The other names that {@link JsonAlias} gives to what has a name already; as in Jackson, it may repeat that name and its own.
     *
     * @param named what may be annotated
     * @param name its JSON name
     * @return the names that differ from it, each once
     */
    public static List<String> aliases(AnnotatedElement named, String name) {
        JsonAlias alias = named.getAnnotation(JsonAlias.class);
        if (alias == null) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        for (String other : alias.value()) {
            if (!other.equals(name) && !others.contains(other)) {
                others.add(other);
            }
        }
        return List.copyOf(others);
    }

    private static Field field(Enum<?> constant) {
        try {
            return constant.getDeclaringClass().getField(constant.name());
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

    /**
     * The text under which a value compares and is shown, as it stands in JSON.
     *
     * @param value a value
     * @return a text as it is, the wire name of an enum constant, a number or boolean as written out; null for anything else, and for a
     *     number of more than 30,000 digits, since writing one out takes time that grows with the square of its length
     */
    public static @Nullable String text(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return of(constant);
        }
        if (isTooLong(value)) {
            return null;
        }
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                ? value.toString()
                : null;
    }

    private static boolean isTooLong(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.unscaledValue().bitLength() > MAX_BITS;
        }
        return value instanceof BigInteger number && number.bitLength() > MAX_BITS;
    }
}
