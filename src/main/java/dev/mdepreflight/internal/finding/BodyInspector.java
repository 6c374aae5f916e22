package dev.mdepreflight.internal.finding;

import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.format.Grammar;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Advises on one body. The advice can depend on information from outside the body. */
@FunctionalInterface
public interface BodyInspector {
    BodyInspector NONE = (values, doubts) -> {};

    /**
     * Inspects the properties of the outermost object. Not called if the body is malformed or is not an object.
     *
     * @param doubts receives the name of a component and the advice on its value
     */
    void inspect(PropertyValues values, BiConsumer<String, AdviceDraft> doubts);

    /** Inspects a string of the body like {@link TextInspector#inspect}. Called before {@link #inspect}, and only if advice is wanted. */
    default void text(Grammar grammar, String text, Consumer<AdviceDraft> doubts) {}
}
