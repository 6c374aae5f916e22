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
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The list must not have more than so many elements. Null is valid.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/common-errors">common-errors</a>, MaximumBatchSizeExceeded.
 */
@Documented
@Constraint(validatedBy = MaxBatchSize.Validator.class)
@ReportedAs(ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(MaxBatchSize.List.class)
public @interface MaxBatchSize {
    /**
     * The limit.
     *
     * @return the number of elements allowed, at least 0
     */
    int value();

    /**
     * The most that the service keeps altogether, which the hint speaks of where a list has more than that.
     *
     * @return the number of elements; none when it is not above 0
     */
    int kept() default 0;

    String message() default "{dev.mdepreflight.MaximumBatchSizeExceeded}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        MaxBatchSize[] value();
    }

    /** Judges a collection by {@link MaxBatchSize}. */
    final class Validator implements ConstraintValidator<MaxBatchSize, Collection<?>> {
        private int allowed;

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(MaxBatchSize constraint) {
            allowed = constraint.value();
        }

        /**
         * Says that a list is not only too long for one call.
         *
         * @param constraint the constraint
         * @param received the number of elements
         * @return plain text, or null if there is nothing to say
         */
        public static @Nullable String hint(MaxBatchSize constraint, int received) {
            return constraint.kept() > 0 && received > constraint.kept()
                    ? String.format(Locale.ROOT, "not in parts either: no more than %,d can be kept", constraint.kept())
                    : null;
        }

        @Override
        public boolean isValid(@Nullable Collection<?> value, ConstraintValidatorContext context) {
            if (value == null || value.size() <= allowed) {
                return true;
            }
            ProviderContext.parameter(context, "received", value.size());
            ProviderContext.parameter(context, "allowed", allowed);
            return false;
        }
    }
}
