package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.PropertyValues;
import java.util.function.BiConsumer;

/** Looks at the outermost object of one body, for what depends on more than the body. */
@FunctionalInterface
public interface BodyInspector {
    /** Looks at nothing. */
    BodyInspector NONE = (values, doubts) -> {};

    /**
     * Inspects the properties of a body; not called if the body has a syntax fault or is no object.
     *
     * @param values the values of the outermost object
     * @param doubts takes the name of a record component and what is doubtful about its value
     */
    void inspect(PropertyValues values, BiConsumer<String, Doubt> doubts);
}
