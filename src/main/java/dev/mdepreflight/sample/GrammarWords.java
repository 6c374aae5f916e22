package dev.mdepreflight.sample;

import dev.mdepreflight.format.Grammar;

/** Valid and almost valid values of the grammars. Stateless and thread-safe. */
public final class GrammarWords {
    private GrammarWords() {}

    /**
     * {@return a valid value of the grammar, as people send it} The hosts and addresses are reserved for documentation.
     * Hosts and paths can contain non-ASCII characters.
     */
    public static String conforming(Grammar grammar, ChoiceSequence choices) {
        return GrammarSamples.valid(grammar, choices, choices.oneIn(3));
    }

    /**
     * {@return an almost valid value, neither valid nor empty} The value has a common mistake, such as an extra,
     * missing, or wrong character, a wrong length, a CIDR range, a defanged host, an invalid internationalized label,
     * or an address with a zone id.
     */
    public static String nearMiss(Grammar grammar, ChoiceSequence choices) {
        return NearMisses.of(grammar, choices);
    }
}
