package dev.mdepreflight.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request the argument of a call stands that Bean Validation found fault with, so that a violation can be told in its place.
 *
 * @param names the names of the pointer to it from the outermost, such as {@code path} and {@code id}; none for the body
 * @param steps how many nodes of the violation's path lead to it, that of the method and that of its parameter for instance
 * @param value the argument, or the part of it that stands there
 * @param sensitive whether what stands there must not be shown
 */
public record CallPlace(
        List<String> names, int steps, @Nullable Object value, boolean sensitive) {
    /** Takes a copy of the names. */
    public CallPlace {
        names = List.copyOf(Objects.requireNonNull(names, "names"));
    }

    /** The place in one line, without the value. */
    @Override
    public String toString() {
        return "CallPlace[names=" + names + ", steps=" + steps + ", sensitive=" + sensitive + "]";
    }
}
