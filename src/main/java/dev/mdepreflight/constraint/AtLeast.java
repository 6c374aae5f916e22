package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The number must not be smaller than a limit. Null is valid.
 *
 * <p>Unlike {@code @Min}, this constraint is checked on JSON bytes without binding, and can be reported as advice with its own id.
 */
@Documented
@Constraint(validatedBy = AtLeast.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(AtLeast.List.class)
public @interface AtLeast {
    /** The smallest allowed number. */
    long value();

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        AtLeast[] value();
    }

    final class Validator implements ConstraintValidator<AtLeast, Number> {
        private long least;

        @Override
        public void initialize(AtLeast constraint) {
            least = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
            return value == null || holds(value, least);
        }

        /** Whether a number is at least {@code least}, for all types that a body is bound to; false for NaN. */
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
}
