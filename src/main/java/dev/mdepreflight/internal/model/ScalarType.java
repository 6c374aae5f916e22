package dev.mdepreflight.internal.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value without structure of its own in the model. */
public enum ScalarType implements ValueType {
    /** A JSON string. */
    TEXT("a JSON string", null, null),
    /** {@code true} or {@code false}. */
    BOOLEAN("a JSON boolean", null, null),
    /** A whole number of 8 bits. */
    BYTE("a whole number from -128 to 127", (long) Byte.MIN_VALUE, (long) Byte.MAX_VALUE),
    /** A whole number of 16 bits. */
    SHORT("a whole number from -32768 to 32767", (long) Short.MIN_VALUE, (long) Short.MAX_VALUE),
    /** A whole number of 32 bits. */
    INT("a whole number from -2147483648 to 2147483647", (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE),
    /** A whole number of 64 bits. */
    LONG("a whole number of 64 bits", Long.MIN_VALUE, Long.MAX_VALUE),
    /** A whole number of any size. */
    BIG_INTEGER("a whole number", null, null),
    /** A number of single precision. */
    FLOAT("a JSON number", null, null),
    /** A number of double precision. */
    DOUBLE("a JSON number", null, null),
    /** A number of any precision. */
    BIG_DECIMAL("a JSON number", null, null),
    /** Any JSON at all. */
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

    /**
     * The scalar type of a Java class.
     *
     * @param wrapped a class, not a primitive one
     * @return the type, or null if the class is no scalar
     */
    static @Nullable ScalarType of(Class<?> wrapped) {
        return BY_CLASS.get(wrapped);
    }

    @Override
    public String expectation() {
        return expectation;
    }

    /**
     * Whether this is a type of numbers.
     *
     * @return false for text, boolean and any
     */
    public boolean isNumber() {
        return this != TEXT && this != BOOLEAN && this != ANY;
    }

    private boolean isWhole() {
        return isNumber() && this != FLOAT && this != DOUBLE && this != BIG_DECIMAL;
    }

    /**
     * Whether a number can be bound to this type without loss. JSON does not tell 1 from 1.0 (RFC 8259 section 6), so both are whole.
     */
    public boolean holds(BigDecimal number) {
        if (!isWhole()) {
            return true;
        }
        // The range first: it keeps a number such as 1e999999999 from being written out.
        return (least == null || number.compareTo(least) >= 0)
                && (most == null || number.compareTo(most) <= 0)
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
    }
}
