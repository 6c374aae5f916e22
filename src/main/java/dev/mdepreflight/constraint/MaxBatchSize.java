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
 * The list must not have more elements than a limit. Null is valid.
 *
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/common-errors">MaximumBatchSizeExceeded</a>
 */
@Documented
@Constraint(validatedBy = MaxBatchSize.Validator.class)
@ReportedAs(ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(MaxBatchSize.List.class)
public @interface MaxBatchSize {
    /** The largest allowed number of elements, at least 0. */
    int value();

    /** The number of elements that the service stores in total, for hints about longer lists; 0 if unknown. */
    int kept() default 0;

    String message() default "{dev.mdepreflight.MaximumBatchSizeExceeded}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        MaxBatchSize[] value();
    }

    final class Validator implements ConstraintValidator<MaxBatchSize, Collection<?>> {
        private int allowed;

        @Override
        public void initialize(MaxBatchSize constraint) {
            allowed = constraint.value();
        }

        /** A hint if splitting the list does not help; null if it helps. */
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
