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
 * <p>Place it on the constraint annotation, which can be your own. Other constraints are reported as {@link
 * ErrorCode#INVALID_INPUT}, with two exceptions in {@code jakarta.validation.constraints}: null for {@code @NotNull},
 * {@code @NotEmpty}, or {@code @NotBlank} is reported as {@link ErrorCode#MISSING_REQUIRED_PARAMETER}, and a collection
 * that exceeds its {@code @Size} as {@link ErrorCode#MAXIMUM_BATCH_SIZE_EXCEEDED}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ReportedAs {
    ErrorCode value();
}
