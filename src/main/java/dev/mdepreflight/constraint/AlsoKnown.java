package dev.mdepreflight.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists properties that the service accepts in this object although its documentation does not list them.
 *
 * <p>Their values are not checked. A repeated name is still reported as a violation, and a name in another letter case as advice.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AlsoKnown {
    /** The exact JSON names. */
    String[] value();
}
