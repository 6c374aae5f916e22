package dev.mdepreflight.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** JSON forms outside a component's type that the service is not known to reject. They give advice, not a violation. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Tolerates {
    Form[] value();

    enum Form {
        /** An explicit null for a property that the service declares as not nullable. It is better to omit it. */
        NULL,
        /** A boolean in a JSON string, {@code "true"} or {@code "false"} in any letter case. It counts as a boolean. */
        BOOLEAN_TEXT
    }
}
