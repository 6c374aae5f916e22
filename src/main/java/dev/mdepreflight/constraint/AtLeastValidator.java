package dev.mdepreflight.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Judges a number by {@link AtLeast}. */
public final class AtLeastValidator implements ConstraintValidator<AtLeast, Number> {
    private long least;

    /** For the validation provider. */
    public AtLeastValidator() {}

    @Override
    public void initialize(AtLeast constraint) {
        least = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
        return value == null || holds(value, least);
    }

    /**
     * Whether a number is not smaller than a limit.
     *
     * @param value a number of any of the Java types that a body is bound to
     * @param least the limit
     * @return false for what is smaller, and for what is no number
     */
    public static boolean holds(Number value, long least) {
        if (value instanceof BigDecimal decimal) {
            return decimal.compareTo(BigDecimal.valueOf(least)) >= 0;
        }
        if (value instanceof BigInteger integer) {
            return integer.compareTo(BigInteger.valueOf(least)) >= 0;
        }
        boolean fractional = value instanceof Double || value instanceof Float;
        return fractional ? value.doubleValue() >= least : value.longValue() >= least;
    }
}
