package dev.mdepreflight.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** JSON values outside a component's type that the service is not known to reject. They are reported as advice. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Tolerates {
    Form[] value();

    enum Form {
        /** An explicit null for a property that the service declares as not nullable. It is better to omit the property. */
        NULL,
        /** A string that counts as a boolean: {@code "true"} or {@code "false"} in any letter case. */
        BOOLEAN_TEXT
    }
}
