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
 * The number must not be smaller. Null is valid.
 *
 * <p>Unlike {@code @Min} it is checked on JSON bytes without binding them, and can be advice under an id of its own.
 */
@Documented
@Constraint(validatedBy = AtLeastValidator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(AtLeast.List.class)
public @interface AtLeast {
    /**
     * The limit.
     *
     * @return the smallest number allowed
     */
    long value();

    /**
     * The id under which a breach is reported when it is advice.
     *
     * @return the id; the name of the constraint in kebab case when empty
     */
    String adviceId() default "";

    /**
     * The message template.
     *
     * @return the documented template of the error code unless set
     */
    String message() default "{dev.mdepreflight.InvalidInput}";

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
        AtLeast[] value();
    }
}
