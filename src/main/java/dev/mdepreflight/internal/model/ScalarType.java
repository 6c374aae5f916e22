package dev.mdepreflight.internal.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON string, boolean, or number, or any JSON value. */
public enum ScalarType implements ValueType {
    TEXT("a JSON string", null, null),
    BOOLEAN("a JSON boolean", null, null),
    BYTE("a whole number from -128 to 127", (long) Byte.MIN_VALUE, (long) Byte.MAX_VALUE),
    SHORT("a whole number from -32768 to 32767", (long) Short.MIN_VALUE, (long) Short.MAX_VALUE),
    INT("a whole number from -2147483648 to 2147483647", (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE),
    LONG("a whole number of 64 bits", Long.MIN_VALUE, Long.MAX_VALUE),
    BIG_INTEGER("a whole number", null, null),
    FLOAT("a JSON number", null, null),
    DOUBLE("a JSON number", null, null),
    BIG_DECIMAL("a JSON number", null, null),
    ANY("any JSON value", null, null);

    private static final Map<Class<?>, ScalarType> BY_CLASS = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(Byte.class, BYTE),
            Map.entry(Short.class, SHORT),
            Map.entry(Integer.class, INT),
            Map.entry(Long.class, LONG),
            Map.entry(BigInteger.class, BIG_INTEGER),
            Map.entry(Float.class, FLOAT),
            Map.entry(Double.class, DOUBLE),
            Map.entry(BigDecimal.class, BIG_DECIMAL),
            Map.entry(Object.class, ANY));

    private final String expectation;
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;

    ScalarType(String expectation, @Nullable Long least, @Nullable Long most) {
        this.expectation = expectation;
        this.least = least == null ? null : BigDecimal.valueOf(least);
        this.most = most == null ? null : BigDecimal.valueOf(most);
    }

    /** Returns the type of a class; null if the class is not scalar. A primitive type must be passed as its wrapper. */
    static @Nullable ScalarType of(Class<?> wrapped) {
        return BY_CLASS.get(wrapped);
    }

    @Override
    public String expectation() {
        return expectation;
    }

    public boolean isNumber() {
        return this != TEXT && this != BOOLEAN && this != ANY;
    }

    private boolean isWhole() {
        return isNumber() && this != FLOAT && this != DOUBLE && this != BIG_DECIMAL;
    }

    /** Whether a number can be bound without loss. JSON does not distinguish 1 from 1.0 (RFC 8259 section 6), so both are whole numbers. */
    public boolean holds(BigDecimal number) {
        if (!isWhole()) {
            return true;
        }
        // The range check comes first: without it, a number such as 1e999999999 would be expanded.
        return (least == null || number.compareTo(least) >= 0)
                && (most == null || number.compareTo(most) <= 0)
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
    }
}
