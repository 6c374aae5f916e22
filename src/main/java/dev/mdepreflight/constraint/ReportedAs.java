package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the error code under which violations of a Jakarta Validation constraint are reported.
 *
 * <p>It is placed on the constraint annotation; you can use it on your own constraints. A constraint without it is
 * reported as {@link ErrorCode#INVALID_INPUT}. Of the constraints in {@code jakarta.validation.constraints}, a null
 * under {@code @NotNull}, {@code @NotEmpty} or {@code @NotBlank} is a {@link ErrorCode#MISSING_REQUIRED_PARAMETER}, and
 * a collection above its {@code @Size} is a {@link ErrorCode#MAXIMUM_BATCH_SIZE_EXCEEDED}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ReportedAs {
    ErrorCode value();
}
