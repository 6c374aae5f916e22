package dev.mdepreflight.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of a property is a clean body, in any shape that people send.
 *
 * <p>The parameter is a {@code byte[]} or a {@link String}, JSON; or a record, what such a body is bound to. A record without an operation
 * is a body of its own type:
 *
 * <pre>{@code
 * @Property
 * void takesIt(@ForAll @CleanBody("importIndicators") byte[] body) { … }
 *
 * @Property
 * void takesItBound(@ForAll @CleanBody Indicator indicator) { … }
 * }</pre>
 *
 * <p>The one operation whose body is a form has none here.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface CleanBody {
    /**
     * The id of an operation, such as {@code importIndicators}.
     *
     * @return the id; empty for the body of a record
     */
    String value() default "";

    /**
     * A record of your own, in the place of an operation.
     *
     * @return its type; {@link Record} for none
     */
    Class<? extends Record> type() default Record.class;
}
