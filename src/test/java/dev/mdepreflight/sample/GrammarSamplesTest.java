package dev.mdepreflight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.format.Grammar;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrammarSamplesTest {
    private static final int DRAWS = 2000;

    @ParameterizedTest
    @EnumSource
    void validWords_matchAndVary(Grammar grammar) {
        ChoiceSequence random = ChoiceSequence.of(1);
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < DRAWS; i++) {
            String word = GrammarSamples.valid(grammar, random, i % 2 == 0);
            assertThat(grammar.matches(word)).as(word).isTrue();
            drawn.add(word);
        }
        assertThat(drawn).hasSizeGreaterThan(DRAWS / 20);
    }

    @ParameterizedTest
    @EnumSource
    void nearMisses_neverMatchAndAreNeverEmpty(Grammar grammar) {
        ChoiceSequence random = ChoiceSequence.of(2);
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < DRAWS; i++) {
            String word = NearMisses.of(grammar, random);
            assertThat(grammar.matches(word)).as(word).isFalse();
            assertThat(word).isNotEmpty();
            drawn.add(word);
        }
        assertThat(drawn).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void asciiWords_areAscii(Grammar grammar) {
        ChoiceSequence random = ChoiceSequence.of(3);
        for (int i = 0; i < DRAWS; i++) {
            assertThat(GrammarSamples.valid(grammar, random, false).chars()).allMatch(c -> c < 128);
        }
    }
}
