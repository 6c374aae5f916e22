package dev.mdepreflight.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request the argument of a call stands that Bean Validation found fault with, so that a violation can be told in its place.
 *
 * @param part the part of the request
 * @param names the names of the pointer to it within the part, from the outermost; none for the body
 * @param steps how many nodes of the violation's path lead to it, that of the method and that of its parameter for instance
 * @param value the argument, or the part of it that stands there
 * @param sensitive whether what stands there must not be shown
 */
public record CallPlace(
        Part part, List<String> names, int steps, @Nullable Object value, boolean sensitive) {
    /** Takes a copy of the names. */
    public CallPlace {
        Objects.requireNonNull(part, "part");
        names = List.copyOf(Objects.requireNonNull(names, "names"));
    }

    /** The place in one line, without the value. */
    @Override
    public String toString() {
        return "CallPlace[part=" + part + ", names=" + names + ", steps=" + steps + ", sensitive=" + sensitive + "]";
    }
}
