package dev.mdepreflight.jqwik;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.sample.ChoiceSequence;
import dev.mdepreflight.sample.GrammarWords;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Arbitraries for valid and almost valid values of the grammars. Stateless and thread-safe. */
@SuppressWarnings("exports") // users of this package depend on jqwik themselves
public final class Values {
    private Values() {}

    /** {@return valid values of a grammar} They shrink toward the simplest value. */
    public static Arbitrary<String> conforming(Grammar grammar) {
        return new ChoiceArbitrary<>(
                choices -> GrammarWords.conforming(grammar, choices), List.of(ChoiceSequence::replay));
    }

    /** {@return almost valid values of a grammar, see {@link GrammarWords#nearMiss}} */
    public static Arbitrary<String> nearMiss(Grammar grammar) {
        return new ChoiceArbitrary<>(
                choices -> GrammarWords.nearMiss(grammar, choices), List.of(ChoiceSequence::replay));
    }
}
