package dev.mdepreflight;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose request body is checked before it is bound.
 *
 * <p>The rules come from the operation or the record that is named here, or else from the type of the parameter that takes the body, which
 * must then be a record. On a class, the annotation covers all methods that take a body; an annotation on a method overrides it.
 *
 * <p>The annotation needs a registered {@link dev.mdepreflight.jaxrs.PreflightFeature} or {@link
 * dev.mdepreflight.jaxrs.PreflightDynamicFeature} for resource methods of Jakarta REST. Without one, calls fail, see {@link
 * dev.mdepreflight.jaxrs.RegistrationGuard}. It is inherited like the annotations of Jakarta REST (section 3.6): from overridden methods,
 * superclasses and interfaces. For methods without an entity, only violations in parameters are reported. Deployment fails with an {@link
 * IllegalArgumentException} that names the method if it cannot be checked, for example if the server reads form fields from the entity.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Preflighted {
    /** {@return the id of the operation, see {@link dev.mdepreflight.catalog.Operations}; empty for none} */
    String value() default "";

    /** {@return your own annotated record with the rules of the body; {@link Record} itself for none} */
    Class<? extends Record> body() default Record.class;
}
