package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The list must not have more than so many elements. Null is valid.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/common-errors">common-errors</a>, MaximumBatchSizeExceeded.
 */
@Documented
@Constraint(validatedBy = MaxBatchSizeValidator.class)
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

    /**
     * The message template.
     *
     * @return the documented template of the error code unless set
     */
    String message() default "{dev.mdepreflight.MaximumBatchSizeExceeded}";

    /**
     * The validation groups.
     *
     * @return the groups; the default one when empty
     */
    Class<?>[] groups() default {};

    /**
     * The payload; {@link dev.mdepreflight.report.Advice} marks a constraint whose breach is advice.
     *
     * @return the payload types
     */
    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        /**
         * The constraints.
         *
         * @return the constraints that all apply
         */
        MaxBatchSize[] value();
    }
}
