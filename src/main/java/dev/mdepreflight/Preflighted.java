package dev.mdepreflight;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose request body is checked before it is bound.
 *
 * <p>The rules come from the operation or the record that the annotation names. If it names neither, they come from the type of the body
 * parameter, which must be a record. On a class, the annotation covers all methods with a body; an annotation on a method takes precedence.
 *
 * <p>For Jakarta REST resources, register a {@link dev.mdepreflight.jaxrs.PreflightFeature} or {@link
 * dev.mdepreflight.jaxrs.PreflightDynamicFeature}. Otherwise, calls fail, see {@link dev.mdepreflight.jaxrs.RegistrationGuard}. The
 * annotation is inherited like those of Jakarta REST (section 3.6): from overridden methods, superclasses and interfaces. For methods
 * without an entity, only violations in parameters are reported. If a method cannot be checked, for example because the server reads form
 * fields from the entity, deployment fails with an {@link IllegalArgumentException} that names it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Preflighted {
    /** {@return the id of the operation, see {@link dev.mdepreflight.catalog.Operations}; empty if no operation is named} */
    String value() default "";

    /** {@return your own annotated record with the rules of the body; {@link Record} itself if no record is named} */
    Class<? extends Record> body() default Record.class;
}
