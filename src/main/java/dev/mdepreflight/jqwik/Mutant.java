package dev.mdepreflight.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Provides a body with one labeled fault for a {@link Faulty} parameter of a property. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Mutant {
    /** The ids of operations, such as {@code importIndicators}; empty for all operations whose body is JSON. */
    String[] value() default {};
}
