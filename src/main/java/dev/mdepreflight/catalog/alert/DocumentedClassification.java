package dev.mdepreflight.catalog.alert;

import dev.mdepreflight.constraint.OneOf;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The classification is one that the pages list.
 */
@OneOf(
        value = {"TruePositive", "InformationalExpectedActivity", "FalsePositive"},
        adviceId = "undocumented-classification")
@Documented
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DocumentedClassification {
    /**
     * The message; unused, as each of the rules has its own.
     *
     * @return the message
     */
    String message() default "";

    /**
     * The validation groups.
     *
     * @return the groups; the default one when empty
     */
    Class<?>[] groups() default {};

    /**
     * The payload, that of each of the rules too; {@link dev.mdepreflight.report.Advice} marks a constraint whose breach is advice.
     *
     * @return the payload types
     */
    Class<? extends Payload>[] payload() default {};
}
