package dev.mdepreflight.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of a property, of type {@link Faulty}, is a clean body with one named fault in it, with the code and the pointer that it must
 * be refused with.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Mutant {
    /**
     * The ids of operations, such as {@code importIndicators}.
     *
     * @return the ids; none for all operations whose body is JSON
     */
    String[] value() default {};
}
