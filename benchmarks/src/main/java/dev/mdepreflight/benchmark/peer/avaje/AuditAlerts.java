package dev.mdepreflight.benchmark.peer.avaje;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The action Audit needs generateAlert to be true. */
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AuditAlerts {
    /**
     * The message.
     *
     * @return the text
     */
    String message() default "the action Audit needs generateAlert to be true";

    /**
     * The validation groups.
     *
     * @return none
     */
    Class<?>[] groups() default {};

    /**
     * The payload.
     *
     * @return none
     */
    Class<? extends Payload>[] payload() default {};
}
