package dev.mdepreflight.internal.finding;

import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.format.Grammar;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Looks at one body, for what depends on more than the body. */
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
    void inspect(PropertyValues values, BiConsumer<String, AdviceDraft> doubts);

    /**
     * Inspects a text of the body, as {@link TextInspector#inspect} does; called before {@link #inspect}, and only where advice is wanted.
     *
     * @param grammar a grammar that the text's constraint holds it against, and that it conforms to
     * @param text the text
     * @param doubts takes what is doubtful
     */
    default void text(Grammar grammar, String text, Consumer<AdviceDraft> doubts) {}
}
