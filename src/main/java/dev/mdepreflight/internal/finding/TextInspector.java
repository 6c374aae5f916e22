package dev.mdepreflight.internal.finding;

import dev.mdepreflight.format.Grammar;
import java.util.function.Consumer;

/** Says what is doubtful about a text although its grammar takes it. Used by many threads. */
@FunctionalInterface
public interface TextInspector {
    /** Finds nothing doubtful. */
    TextInspector NONE = (grammar, text, doubts) -> {};

    /**
     * Inspects a text; called only where advice is wanted.
     *
     * @param grammar a grammar that the text's constraint holds it against, and that it conforms to
     * @param text the text
     * @param doubts takes what is doubtful; not called if nothing is
     */
    void inspect(Grammar grammar, String text, Consumer<AdviceDraft> doubts);
}
