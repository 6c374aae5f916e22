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
import org.jspecify.annotations.Nullable;

/**
 * The parameter must be present under its exact name and not null.
 *
 * <p>Unlike Bean Validation, the check of JSON bytes distinguishes absent from null, and suggests the correct name if
 * only the letter case differs. Not allowed on a primitive component, because it is never absent.
 *
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/common-errors">MissingRequiredParameter</a>
 */
@Documented
@Constraint(validatedBy = Required.Validator.class)
@ReportedAs(ErrorCode.MISSING_REQUIRED_PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(Required.List.class)
public @interface Required {
    /** The error code of a violation. Set it if the service was observed to answer with another code. */
    ErrorCode code() default ErrorCode.MISSING_REQUIRED_PARAMETER;

    String message() default "{dev.mdepreflight.MissingRequiredParameter}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        Required[] value();
    }

    final class Validator implements ConstraintValidator<Required, Object> {
        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            return value != null;
        }
    }
}
