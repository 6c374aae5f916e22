package dev.mdepreflight.benchmark.peer.avaje;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The grammar of the value follows the type. */
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ValueByType {
    /**
     * The message.
     *
     * @return the text
     */
    String message() default "is no value of its type";

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
