package dev.mdepreflight.sample;

import dev.mdepreflight.format.Grammar;

/** Valid and almost valid values of the grammars. Stateless and thread-safe. */
public final class GrammarWords {
    private GrammarWords() {}

    /**
     * {@return a valid value of the grammar, as people send it} Hosts and addresses are reserved for documentation.
     * Hosts and paths may contain characters beyond ASCII.
     */
    public static String conforming(Grammar grammar, ChoiceSequence choices) {
        return GrammarSamples.valid(grammar, choices, choices.oneIn(3));
    }

    /**
     * {@return an almost valid value, which is not empty and not valid} It has a common mistake, such as an extra,
     * missing or wrong character, a wrong length, a CIDR range, a defanged host, an invalid internationalized label, or
     * an address with a zone id.
     */
    public static String nearMiss(Grammar grammar, ChoiceSequence choices) {
        return NearMisses.of(grammar, choices);
    }
}
