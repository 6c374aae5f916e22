package dev.mdepreflight.internal.finding;

import dev.mdepreflight.format.Grammar;
import java.util.function.Consumer;

/** Gives advice on texts that conform to their grammars. Thread-safe. */
@FunctionalInterface
public interface TextInspector {
    TextInspector NONE = (grammar, text, doubts) -> {};

    /**
     * Inspects a text. Called only if advice is wanted.
     *
     * @param grammar the grammar to which the text conforms
     */
    void inspect(Grammar grammar, String text, Consumer<AdviceDraft> doubts);
}
