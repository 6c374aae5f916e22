package dev.mdepreflight.internal.engine.bean;

import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueType;
import dev.mdepreflight.report.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the limits that keep the check of a bound object finite: nesting and cycles, shared parts that expand beyond the size of a body,
 * and long numbers.
 *
 * <p>Used for one object, and only if its model is {@linkplain dev.mdepreflight.internal.model.BodyModel#unbounded() unbounded}.
 */
final class BoundLimits {
    /** Slightly less than log10(2), so that the product with the bits never exceeds the number of digits. */
    private static final double DIGITS_PER_BIT = 0.301;

    private final Limits limits;
    /** How many more values fit into a body if each value takes only one byte. */
    private int room;

    BoundLimits(Limits limits) {
        this.limits = limits;
        this.room = limits.maxBodyBytes();
    }

    /** Returns a message about the first exceeded limit; null if no limit is exceeded. */
    @Nullable
    String fault(ObjectType type, Record bean) {
        return value(type, bean, 1);
    }

    private @Nullable String value(ValueType type, @Nullable Object value, int depth) {
        if (value == null) {
            return null;
        }
        room--;
        if (room < 0) {
            return "the body is larger than " + limits.maxBodyBytes() + " bytes, the limit set";
        }
        if (value instanceof BigInteger || value instanceof BigDecimal) {
            return number((Number) value);
        }
        boolean nests = value instanceof Record || value instanceof Collection<?> || value instanceof Map<?, ?>;
        if (nests && depth > limits.maxDepth()) {
            return "nested deeper than " + limits.maxDepth() + " levels, the limit set";
        }
        if (value instanceof Record held && type instanceof ObjectType object) {
            return properties(object, held, depth);
        }
        if (value instanceof Collection<?> list) {
            return values(type instanceof ListType known ? known.element().type() : ScalarType.ANY, list, depth);
        }
        if (value instanceof Map<?, ?> map) {
            return values(type instanceof MapType known ? known.value().type() : ScalarType.ANY, map.values(), depth);
        }
        return null;
    }

    private @Nullable String properties(ObjectType type, Record held, int depth) {
        for (Property property : type.properties()) {
            String fault = value(property.site().type(), property.valueIn(held), depth + 1);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private @Nullable String values(ValueType type, Collection<?> values, int depth) {
        for (Object value : values) {
            String fault = value(type, value, depth + 1);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private @Nullable String number(Number number) {
        int bits = number instanceof BigDecimal exact
                ? exact.unscaledValue().bitLength()
                : ((BigInteger) number).bitLength();
        // Converting a number to decimal takes quadratic time, so the bits are checked first.
        boolean tooLong = bits * DIGITS_PER_BIT > limits.maxNumberLength()
                || number.toString().length() > limits.maxNumberLength();
        return tooLong ? "a number longer than " + limits.maxNumberLength() + " characters, the limit set" : null;
    }
}
