package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * At least one of several components must be given: a change of nothing changes nothing.
 *
 * <p>The first component is the one reported. In JSON bytes an explicit null counts as given; a bound record cannot tell it from an
 * absent one. Nothing is said where one of them has a fault of its own.
 */
@Documented
@Constraint(validatedBy = AtLeastOneOfValidator.class)
@ReportedAs(ErrorCode.INVALID_REQUEST_BODY)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(AtLeastOneOf.List.class)
public @interface AtLeastOneOf {
    /**
     * The components of which one must be given.
     *
     * @return the names of the record components, at least one
     */
    String[] value();

    /**
     * The code under which a breach is reported.
     *
     * @return the error code
     */
    ErrorCode code() default ErrorCode.INVALID_REQUEST_BODY;

    /**
     * Says how a breach can be mended; not shown of a {@link Sensitive} component, for which {@link #message} can be set.
     *
     * @return plain text; none when empty
     */
    String hint() default "";

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
    String message() default "{dev.mdepreflight.InvalidRequestBody}";

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
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        /**
         * The constraints.
         *
         * @return the constraints that all apply
         */
        AtLeastOneOf[] value();
    }
}
