package dev.mdepreflight.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names properties that the service is known to take in this object, although its documentation does not list them for the request.
 *
 * <p>They are passed over without a remark and their values are not checked; a second occurrence is a duplicate like any other, and
 * another letter case is advice.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AlsoKnown {
    /**
     * The JSON names.
     *
     * @return the exact names
     */
    String[] value();
}
