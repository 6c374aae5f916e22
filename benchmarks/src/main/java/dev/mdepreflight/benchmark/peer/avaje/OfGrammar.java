package dev.mdepreflight.benchmark.peer.avaje;

import dev.mdepreflight.format.Grammar;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of one of the library's grammars. */
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface OfGrammar {
    /**
     * The grammar.
     *
     * @return the grammar
     */
    Grammar value();

    /**
     * The message.
     *
     * @return the text
     */
    String message() default "is not of the grammar";

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
