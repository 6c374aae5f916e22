package dev.mdepreflight.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * JSON forms outside the type of a component which the service is not known to refuse: they give advice, not a violation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Tolerates {
    /**
     * The forms.
     *
     * @return the forms that are tolerated
     */
    Form[] value();

    /** A JSON form that is tolerated. */
    enum Form {
        /** An explicit null for a property that the service declares not nullable; leaving the property out is better. */
        NULL,
        /** A boolean written as a JSON string, {@code "true"} or {@code "false"} in any letter case; taken as that boolean. */
        BOOLEAN_TEXT
    }
}
