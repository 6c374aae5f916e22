package dev.mdepreflight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChoiceSequenceTest {
    private static final Preflight PREFLIGHT = Preflight.create();

    static Stream<Operation> operations() {
        return Operations.all().stream().filter(operation -> operation.contentType() == ContentType.JSON);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void replayed_giveTheSameBodyAndAreTheSame(Operation operation) {
        Samples samples = Samples.of(operation);
        for (long seed = 0; seed < 100; seed++) {
            ChoiceSequence fresh = ChoiceSequence.of(seed);
            byte[] body = samples.clean(fresh);
            ChoiceSequence again = fresh.again();
            assertThat(samples.clean(again)).as("%d", seed).isEqualTo(body);
            assertThat(again.taken()).isEqualTo(fresh.taken());

            ChoiceSequence other = ChoiceSequence.of(seed);
            byte[] faulty = samples.faulty(other).body();
            assertThat(samples.faulty(ChoiceSequence.replay(other.taken())).body())
                    .isEqualTo(faulty);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noChoices_giveAPlainCleanBodyAndEachFaultToo(Operation operation) {
        Samples samples = Samples.of(operation);
        byte[] body = samples.clean(ChoiceSequence.replay());
        assertThat(PREFLIGHT.check(operation, body).isClean()).isTrue();
        assertThat(CleanBodiesTest.text(body)).doesNotContain("\\", "\n", ": ", "null");
        for (Fault fault : samples.faults()) {
            FaultyBody faulty = samples.faulty(ChoiceSequence.replay(), fault);
            assertThat(PREFLIGHT.check(operation, faulty.body()).violations())
                    .extracting(Violation::code, Violation::pointer)
                    .as(fault.name())
                    .containsExactly(org.assertj.core.api.Assertions.tuple(fault.code(), faulty.pointer()));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void simplerChoices_giveCleanBodiesOrNone(Operation operation) {
        Samples samples = Samples.of(operation);
        for (long seed = 0; seed < 5; seed++) {
            ChoiceSequence choices = ChoiceSequence.of(seed);
            samples.clean(choices);
            choices.simpler().limit(100).forEach(simpler -> {
                byte[] body;
                try {
                    body = samples.clean(simpler);
                } catch (IllegalArgumentException none) {
                    return;
                }
                assertThat(PREFLIGHT.check(operation, body).violations())
                        .as(CleanBodiesTest.text(body))
                        .isEmpty();
            });
        }
    }

    @Test
    void beginning_isTakenAndChanceGoesOn() {
        Samples samples = Samples.of(Operations.SUBMIT_INDICATOR);
        JsonStyle shape = JsonStyle.builder()
                .whitespace(JsonStyle.Whitespace.PRETTY)
                .optionals(JsonStyle.Optionals.ALL)
                .build();
        for (long seed = 0; seed < 20; seed++) {
            String body = CleanBodiesTest.text(samples.clean(ChoiceSequence.of(seed, shape.choices())));
            assertThat(body).startsWith("{\n  \"").contains("\"severity\": ");
        }
    }

    @Test
    void shapeInOneLine_breaksNoLine() {
        Samples samples = Samples.of(Operations.IMPORT_INDICATORS);
        for (long seed = 0; seed < 200; seed++) {
            byte[] body = samples.clean(seed, JsonStyle.random(seed).inOneLine());
            assertThat(CleanBodiesTest.text(body)).doesNotContain("\n", "\r");
        }
    }

    @Test
    void anyValues_areTakenIntoBounds() {
        ChoiceSequence choices = ChoiceSequence.replay(7, -1, Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(List.of(choices.nextInt(5), choices.nextInt(5), choices.nextInt(5), choices.nextInt(5)))
                .containsExactly(2, 4, 2, 2);
        assertThat(choices.nextInt(5)).isZero();
        assertThat(choices.nextLong()).isZero();
        assertThat(choices.taken()).containsExactly(2, 4, 2, 2);
    }

    @Test
    void boundRecord_isWhatTheCleanBodySays() {
        Samples samples = Samples.of(Operations.IMPORT_INDICATORS);
        for (long seed = 0; seed < 50; seed++) {
            JsonStyle shape = JsonStyle.builder().nulls(true).nonAscii(true).build();
            assertThat(samples.bound(ChoiceSequence.of(seed), shape))
                    .isEqualTo(Binding.bind(samples.clean(seed, shape), Operations.IMPORT_INDICATORS.body()));
        }
    }
}
