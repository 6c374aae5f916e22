package dev.mdepreflight.constraint;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of enum constants in JSON: the {@code @JsonProperty} name if set, otherwise the constant's own name. */
public final class WireNames {
    /** Cached for each enum, because a rule might compare constants by name millions of times. */
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

    /** The number of bits in 30,000 decimal digits, at log2(10) bits per digit. */
    private static final int MAX_BITS = 99_657;

    private WireNames() {}

    /** {@return the JSON name of a constant} */
    public static String of(Enum<?> constant) {
        return Objects.requireNonNull(NAMES.get(constant.getDeclaringClass()).get(constant));
    }

    private static String read(Enum<?> constant) {
        JsonProperty property = field(constant).getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? constant.name() : property.value();
    }

    /** {@return the other JSON names of an enum constant, from {@link JsonAlias}} */
    public static List<String> aliases(Enum<?> constant) {
        return aliases(field(constant), of(constant));
    }

    /** {@return the names in {@link JsonAlias} that differ from {@code name}, without duplicates} */
    public static List<String> aliases(AnnotatedElement named, String name) {
        JsonAlias alias = named.getAnnotation(JsonAlias.class);
        if (alias == null) {
            return List.of();
        }
        return Arrays.stream(alias.value())
                .filter(other -> !other.equals(name))
                .distinct()
                .toList();
    }

    private static Field field(Enum<?> constant) {
        try {
            return constant.getDeclaringClass().getField(constant.name());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the JSON names of all constants of an enum, in the order of declaration} */
    public static List<String> of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of(constant))
                .toList();
    }

    /**
     * The string that rules compare and messages show for a value.
     *
     * @return a string as it is, an enum constant's JSON name, or a number or boolean as written in JSON; null for
     *     other values, and for a number of more than 30,000 digits, because its conversion takes quadratic time
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
