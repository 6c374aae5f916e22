package dev.mdepreflight.jaxrs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method whose entity is checked before it is bound, by a {@link PreflightFeature} or {@link PreflightDynamicFeature} that is
 * registered. Where none is, its calls fail, see {@link RegistrationGuard}.
 *
 * <p>On a class it covers all resource methods that take an entity; one on the method goes before. Like the annotations of Jakarta REST
 * (section 3.6) it is inherited from the methods that a method overrides or implements, and from superclasses and interfaces. Of methods
 * without an entity only the parameters are told of, see {@link PreflightFeature}.
 *
 * <p>What the entity must be is said by an operation or by a record; where neither is named, by the type of the parameter that takes the
 * entity, which must then be a record. What cannot be checked, such as fields of a form that the server takes from the entity, ends the
 * deployment with an {@link IllegalArgumentException} that names the method.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Preflighted {
    /**
     * The operation whose body the entity is.
     *
     * @return an id of the catalog, see {@link dev.mdepreflight.catalog.Operations}; empty if none is named
     */
    String value() default "";

    /**
     * The annotated record of one's own that states the rules of the entity.
     *
     * @return the record; {@link Record} itself if none is named
     */
    Class<? extends Record> body() default Record.class;
}
