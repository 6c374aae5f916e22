package dev.mdepreflight.jqwik;

import dev.mdepreflight.format.Grammar;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter of a property, of type {@link String}, is a word of a value grammar. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Conforming {
    /**
     * The grammar.
     *
     * @return any of them
     */
    Grammar value();
}
