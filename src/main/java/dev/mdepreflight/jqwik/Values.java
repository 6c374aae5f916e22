package dev.mdepreflight.jqwik;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.sample.ChoiceSequence;
import dev.mdepreflight.sample.GrammarWords;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Arbitraries of words of the value grammars, and of texts that are almost such. Stateless. */
@SuppressWarnings("exports") // who uses this package requires jqwik himself
public final class Values {
    private Values() {}

    /**
     * Words of a grammar.
     *
     * @param grammar the grammar
     * @return texts that it takes; shrink towards the plainest
     */
    public static Arbitrary<String> conforming(Grammar grammar) {
        return new ChoiceArbitrary<>(
                choices -> GrammarWords.conforming(grammar, choices), List.of(ChoiceSequence::replay));
    }

    /**
     * Near misses: a character too many, too few or another, a wrong length, a CIDR range, a defanged address or name, a label that is no
     * internationalized one, an address with a zone id, and whatever else people send in the place of a word.
     *
     * @param grammar the grammar
     * @return texts that are not empty and that it refuses
     */
    public static Arbitrary<String> nearMiss(Grammar grammar) {
        return new ChoiceArbitrary<>(
                choices -> GrammarWords.nearMiss(grammar, choices), List.of(ChoiceSequence::replay));
    }
}
