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
 * Holds a bound object against the limits of a body, so far as it could keep a check from coming to an end: what is nested too deep or in
 * itself, what is larger than a body by being shared, and numbers that take too long to be written out.
 *
 * <p>For the check of one object. Only objects of a model that is {@linkplain dev.mdepreflight.internal.model.BodyModel#unbounded() unbounded} need it.
 */
final class BoundLimits {
    /** A number of so many bits has at least as many digits as a third of that, and a little less: log10(2) is 0.30103. */
    private static final double DIGITS_PER_BIT = 0.301;

    private final Limits limits;

    /** What is left of the bytes that the object may have as JSON, where each value has one at least. */
    private int room;

    BoundLimits(Limits limits) {
        this.limits = limits;
        this.room = limits.maxBodyBytes();
    }

    /** The first limit that an object goes beyond, told as of a body; null if it goes beyond none. */
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
        // Writing a number out takes time that grows with the square of its length; so only one is that is not far too
        // long.
        boolean tooLong = bits * DIGITS_PER_BIT > limits.maxNumberLength()
                || number.toString().length() > limits.maxNumberLength();
        return tooLong ? "a number longer than " + limits.maxNumberLength() + " characters, the limit set" : null;
    }
}
