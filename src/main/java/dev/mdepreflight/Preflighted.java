package dev.mdepreflight;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes a body from a request, which is checked before it is bound.
 *
 * <p>What the body must be is said by an operation or by a record; where neither is named, by the type of the parameter that takes the
 * body, which must then be a record. On a class the annotation covers all methods that take a body; one on the method goes before.
 *
 * <p>The annotation does nothing by itself. Resource methods of Jakarta REST are checked by a {@link
 * dev.mdepreflight.jaxrs.PreflightFeature} or {@link dev.mdepreflight.jaxrs.PreflightDynamicFeature} that is registered. Where none is,
 * their calls fail, see {@link dev.mdepreflight.jaxrs.RegistrationGuard}. Like the annotations of Jakarta REST (section 3.6) it is inherited
 * there from the methods that a method overrides or implements, and from superclasses and interfaces. Of methods without an entity only the
 * parameters are told of. What cannot be checked, such as fields of a form that the server takes from the entity, ends the deployment with an
 * {@link IllegalArgumentException} that names the method.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Preflighted {
    /**
     * The operation whose body it is.
     *
     * @return an id of the catalog, see {@link dev.mdepreflight.catalog.Operations}; empty if none is named
     */
    String value() default "";

    /**
     * The annotated record of one's own that states the rules of the body.
     *
     * @return the record; {@link Record} itself if none is named
     */
    Class<? extends Record> body() default Record.class;
}
