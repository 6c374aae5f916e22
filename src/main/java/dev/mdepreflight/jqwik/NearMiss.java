package dev.mdepreflight.jqwik;

import dev.mdepreflight.format.Grammar;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Provides an almost valid value of a grammar for a {@link String} parameter of a property. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface NearMiss {
    Grammar value();
}
