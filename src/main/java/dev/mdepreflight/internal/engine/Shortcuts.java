package dev.mdepreflight.internal.engine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values that a plain Jakarta constraint is known to accept, so that Hibernate Validator need not be started for them. What is not
 * accepted here is not yet refused: the validator decides and finds the words.
 */
final class Shortcuts {
    private Shortcuts() {}

    /** The predicate of {@link Check.Foreign#accepts}, or null. */
    static @Nullable Predicate<@Nullable Object> accepting(Annotation constraint) {
        if (constraint instanceof NotEmpty) {
            return value -> value != null && size(value) > 0;
        }
        if (constraint instanceof NotBlank) {
            return value -> value instanceof String text && !text.isBlank();
        }
        if (constraint instanceof Size size) {
            return value -> value == null || (size(value) >= size.min() && size(value) <= size.max());
        }
        return null;
    }

    /** The number of UTF-16 units of a text, or the number of elements. */
    private static int size(Object value) {
        return value instanceof String text ? text.length() : (Integer) value;
    }
}
