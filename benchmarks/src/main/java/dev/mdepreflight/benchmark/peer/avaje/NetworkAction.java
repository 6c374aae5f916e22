package dev.mdepreflight.benchmark.peer.avaje;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** BlockAndRemediate is not for addresses, domains and URLs. */
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NetworkAction {
    /**
     * The message.
     *
     * @return the text
     */
    String message() default "network indicators do not take BlockAndRemediate";

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
