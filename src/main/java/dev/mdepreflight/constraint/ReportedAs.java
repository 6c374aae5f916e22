package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties a Jakarta Validation constraint to the error code under which its violations are reported.
 *
 * <p>Stands on the constraint annotation, also on a user's own. A constraint without it is reported as {@link
 * ErrorCode#INVALID_INPUT}, apart from the constraints of {@code jakarta.validation.constraints}, which have a code each:
 * a null where {@code @NotNull}, {@code @NotEmpty} or {@code @NotBlank} stands on a property is {@link
 * ErrorCode#MISSING_REQUIRED_PARAMETER}, a collection above its {@code @Size} is {@link
 * ErrorCode#MAXIMUM_BATCH_SIZE_EXCEEDED}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ReportedAs {
    /**
     * The code under which a violation is reported.
     *
     * @return the error code
     */
    ErrorCode value();
}
