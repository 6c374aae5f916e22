package dev.mdepreflight.internal.model;

import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.Required;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on presence and size in {@code jakarta.validation.constraints}. Nearly every body has some of them, so the engine runs
 * them itself and does not start Hibernate Validator for them.
 */
public final class PlainConstraints {
    private PlainConstraints() {}

    /** Returns the check of a constraint; null if Hibernate Validator must run it. */
    static Check.@Nullable Known check(DeclaredConstraint rule) {
        Annotation constraint = rule.annotation();
        if (constraint instanceof NotEmpty) {
            return new Check.Known(rule, value -> value != null && size(value) > 0);
        }
        if (constraint instanceof NotBlank) {
            return new Check.Known(rule, value -> value instanceof String text && !text.isBlank());
        }
        if (constraint instanceof Size size) {
            int min = size.min();
            int max = size.max();
            return new Check.Known(rule, value -> value == null || (size(value) >= min && size(value) <= max));
        }
        return null;
    }

    /** Whether a constraint rejects null. */
    public static boolean demandsValue(Annotation constraint) {
        return constraint instanceof Required
                || constraint instanceof NotNull
                || constraint instanceof NotEmpty
                || constraint instanceof NotBlank;
    }

    /** Returns the message that both paths use for a constraint; null for a constraint that the engine does not know. */
    public static @Nullable String words(Annotation constraint) {
        if (constraint instanceof NotNull) {
            return "must not be null";
        }
        if (constraint instanceof NotEmpty) {
            return "must not be empty";
        }
        if (constraint instanceof NotBlank) {
            return "must not be blank";
        }
        if (constraint instanceof AtLeast least) {
            return "must be at least " + least.value();
        }
        return constraint instanceof Size size ? "size must be between " + size.min() + " and " + size.max() : null;
    }

    /** Returns the number of UTF-16 code units in a string, or the number of elements. */
    private static int size(Object value) {
        return value instanceof String text ? text.length() : (Integer) value;
    }
}
