package dev.mdepreflight.benchmark.jmh;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mdepreflight.format.Grammar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrammarBenchmarkTest {
    @ParameterizedTest
    @EnumSource
    void everyJudgeTakesTheValuesOfItsGrammars(Judge judge) {
        for (Grammar grammar : judge.judged()) {
            GrammarBenchmark benchmark = new GrammarBenchmark();
            benchmark.grammar = grammar;
            benchmark.judge = judge;
            assertThatCode(benchmark::setUp).as(grammar.name()).doesNotThrowAnyException();
        }
    }
}
