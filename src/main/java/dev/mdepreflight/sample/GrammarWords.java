package dev.mdepreflight.sample;

import dev.mdepreflight.format.Grammar;

/** Words of the value grammars, and texts that are almost such. Stateless. */
public final class GrammarWords {
    private GrammarWords() {}

    /**
     * A word of a grammar, as people send it; hosts and addresses are those that are reserved for documentation.
     *
     * @param grammar the grammar
     * @param choices decide which; hosts and paths may hold characters beyond ASCII
     * @return a text that the grammar takes
     */
    public static String conforming(Grammar grammar, ChoiceSequence choices) {
        return GrammarSamples.valid(grammar, choices, choices.oneIn(3));
    }

    /**
     * A near miss: a character too many, too few or another, a wrong length, a CIDR range, a defanged address or name, a label that is no
     * internationalized one, an address with a zone id, and whatever else people send in the place of a word.
     *
     * @param grammar the grammar
     * @param choices decide which
     * @return a text that is not empty and that the grammar refuses
     */
    public static String nearMiss(Grammar grammar, ChoiceSequence choices) {
        return NearMisses.of(grammar, choices);
    }
}
