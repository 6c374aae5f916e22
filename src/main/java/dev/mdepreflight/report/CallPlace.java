package dev.mdepreflight.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place in a request that supplied an argument which breaks a Bean Validation constraint.
 *
 * @param part the part of the request
 * @param names the names in the pointer within the part, outermost first; empty for the body
 * @param steps how many nodes of the violation's path lead to the argument, for example one for the method and one for its parameter
 * @param value the argument, or the part of it at this place
 * @param sensitive whether the value must not be shown
 */
public record CallPlace(
        Part part, List<String> names, int steps, @Nullable Object value, boolean sensitive) {
    public CallPlace {
        Objects.requireNonNull(part, "part");
        names = List.copyOf(Objects.requireNonNull(names, "names"));
    }

    /** Leaves out the value. */
    @Override
    public String toString() {
        return "CallPlace[part=" + part + ", names=" + names + ", steps=" + steps + ", sensitive=" + sensitive + "]";
    }
}
