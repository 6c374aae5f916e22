package dev.mdepreflight.internal.finding;

import dev.mdepreflight.format.Grammar;
import java.util.function.Consumer;

/** Advises on strings that conform to their grammars. Thread-safe. */
@FunctionalInterface
public interface TextInspector {
    TextInspector NONE = (grammar, text, doubts) -> {};

    /**
     * Inspects a string. Called only if advice is wanted.
     *
     * @param grammar the grammar that the string conforms to
     */
    void inspect(Grammar grammar, String text, Consumer<AdviceDraft> doubts);
}
