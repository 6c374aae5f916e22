package dev.mdepreflight.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Provides a clean body for a property parameter, in any style that people send.
 *
 * <p>The parameter is a {@code byte[]} or a {@link String} with JSON, or the record that a body is bound to. If no
 * operation is given, the record itself is the body's type:
 *
 * <pre>{@code
 * @Property
 * void takesIt(@ForAll @CleanBody("importIndicators") byte[] body) { … }
 *
 * @Property
 * void takesItBound(@ForAll @CleanBody Indicator indicator) { … }
 * }</pre>
 *
 * <p>An operation whose body is a form is not supported.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface CleanBody {
    /** The id of an operation, such as {@code importIndicators}; empty for the body of a record. */
    String value() default "";

    /** A record type instead of an operation; {@link Record} for none. */
    Class<? extends Record> type() default Record.class;
}
