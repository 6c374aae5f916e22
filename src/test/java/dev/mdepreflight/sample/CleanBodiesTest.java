package dev.mdepreflight.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.report.Advice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanBodiesTest {
    private static final int SEEDS = 300;

    static Stream<Class<? extends Record>> records() {
        return Stream.of(
                Indicator.class,
                ImportIndicators.class,
                BatchDeleteIndicators.class,
                Records.BuiltIn.class,
                Records.Nested.class,
                Records.Tree.class,
                Records.Dependent.class,
                Records.Own.class,
                Records.Free.class);
    }

    static Stream<JsonStyle> shapes() {
        return Stream.of(
                JsonStyle.compact(),
                JsonStyle.pretty(),
                JsonStyle.shuffled(),
                JsonStyle.builder().whitespace(JsonStyle.Whitespace.PRETTY_CRLF).build(),
                JsonStyle.builder().whitespace(JsonStyle.Whitespace.ERRATIC).build(),
                JsonStyle.builder()
                        .escapes(JsonStyle.Escapes.ALL)
                        .nonAscii(true)
                        .build(),
                JsonStyle.builder()
                        .escapes(JsonStyle.Escapes.SOME)
                        .nonAscii(true)
                        .build(),
                JsonStyle.builder().optionals(JsonStyle.Optionals.ALL).build(),
                JsonStyle.builder().optionals(JsonStyle.Optionals.NONE).build(),
                JsonStyle.builder()
                        .optionals(JsonStyle.Optionals.NONE)
                        .nulls(true)
                        .build(),
                JsonStyle.builder().unknown(true).nonAscii(true).build());
    }

    @ParameterizedTest
    @MethodSource("records")
    void cleanBody_bound_violatesNothing(Class<? extends Record> type) {
        Samples samples = Samples.of(type);
        for (long seed = 0; seed < SEEDS; seed++) {
            byte[] body = samples.clean(seed);
            assertThat(Binding.violations(Binding.bind(body, type)))
                    .as("%d %s", seed, text(body))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void cleanBody_inEveryShape_violatesNothingAndGivesNoAdvice(Class<? extends Record> type) {
        Samples samples = Samples.of(type);
        shapes().forEach(shape -> {
            for (long seed = 0; seed < 20; seed++) {
                byte[] body = samples.clean(seed, shape);
                assertThat(Binding.remarks(Binding.bind(body, type)))
                        .as("%d %s", seed, text(body))
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("records")
    void cleanBody_sameSeed_sameBytes(Class<? extends Record> type) {
        Samples first = Samples.of(type);
        Samples second = Samples.of(type);
        for (long seed = -20; seed < 20; seed++) {
            assertThat(first.clean(seed)).isEqualTo(second.clean(seed));
        }
    }

    @Test
    void bodies_sameSeed_sameBytesOnEveryJava() {
        // A change of these is one that a user sees whose failing seeds are recorded.
        CRC32 crc = new CRC32();
        for (Class<? extends Record> type : List.of(Records.BuiltIn.class, Records.Nested.class, Records.Tree.class)) {
            Samples samples = Samples.of(type);
            for (long seed = 0; seed < 100; seed++) {
                crc.update(samples.clean(seed));
                crc.update(samples.faulty(seed).body());
            }
        }
        assertThat(Long.toHexString(crc.getValue())).isEqualTo("a0642c22");
    }

    @Test
    void cleanBody_differentSeeds_differ() {
        Samples samples = Samples.of(Operations.SUBMIT_INDICATOR);
        assertThat(LongStream.range(0, 100).mapToObj(seed -> text(samples.clean(seed))))
                .doesNotHaveDuplicates();
    }

    @Test
    void cleanIndicators_overManySeeds_haveEveryTypeAndAction() {
        Samples samples = Samples.of(Operations.SUBMIT_INDICATOR);
        Set<String> types = new TreeSet<>();
        Set<String> actions = new TreeSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Indicator indicator = Binding.bind(samples.clean(seed), Indicator.class);
            types.add(String.valueOf(indicator.indicatorType()));
            actions.add(String.valueOf(indicator.action()));
        }
        assertThat(types).hasSize(9);
        // The legacy ones give advice.
        assertThat(actions).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 500})
    void listsOfTexts_repeatNoElement(int size) {
        Preflight advising = Preflight.builder().advice(true).build();
        JsonStyle shape = JsonStyle.builder()
                .optionals(JsonStyle.Optionals.ALL)
                .listSize(size)
                .nonAscii(true)
                .build();
        for (Operation operation : Operations.all()) {
            Samples samples = Samples.of(operation.body());
            for (long seed = 0; seed < 5; seed++) {
                assertThat(advising.check(operation.body(), samples.clean(seed, shape))
                                .advice())
                        .as("%s %d", operation.id(), seed)
                        .extracting(Advice::reason)
                        .doesNotContain("repeated-element", "repeated-indicator");
            }
        }
    }

    @Test
    void listSize_withinTheLimit_isMet() {
        Samples samples = Samples.of(Operations.IMPORT_INDICATORS);
        byte[] body = samples.clean(1, JsonStyle.builder().listSize(500).build());
        assertThat(Binding.tree(body).get("Indicators")).hasSize(500);
    }

    @Test
    void listSize_aboveTheLimit_isCutToIt() {
        Samples samples = Samples.of(Operations.IMPORT_INDICATORS);
        byte[] body = samples.clean(1, JsonStyle.builder().listSize(5000).build());
        assertThat(Binding.tree(body).get("Indicators")).hasSize(500);
    }

    @Test
    void listSize_withoutLimit_isMet() {
        byte[] body = Samples.of(Records.Free.class)
                .clean(
                        1,
                        JsonStyle.builder()
                                .listSize(5000)
                                .optionals(JsonStyle.Optionals.ALL)
                                .build());
        assertThat(Binding.tree(body).get("a")).hasSize(5000);
    }

    @Test
    void listSize_negative_isRefused() {
        assertThatThrownBy(() -> JsonStyle.builder().listSize(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unreadableConstraint_isNamedUntilTextsAreGiven() {
        Samples blind = Samples.of(Records.Patterned.class);
        assertThat(blind.uncertain()).containsExactly(Records.Patterned.class.getName() + ".ticket");

        Samples given = blind.with("ticket", random -> "abc-" + random.nextInt(100));
        assertThat(given.uncertain()).isEmpty();
        for (long seed = 0; seed < 50; seed++) {
            Record bound = Binding.bind(given.clean(seed), Records.Patterned.class);
            assertThat(Binding.violations(bound)).isEmpty();
        }
    }

    @Test
    void textsForAComponentThatIsNotThere_areRefused() {
        Samples samples = Samples.of(Records.Patterned.class);
        assertThatThrownBy(() -> samples.with("tikket", random -> "x")).hasMessageContaining("tikket");
    }

    @Test
    void recordWithoutFiniteBody_isRefused() {
        assertThatThrownBy(() -> Samples.of(Records.Endless.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Endless");
    }

    @Test
    void operations_holdNothingUncertain() {
        assertThat(Operations.all())
                .filteredOn(operation -> operation.contentType() == ContentType.JSON)
                .allSatisfy(operation ->
                        assertThat(Samples.of(operation).uncertain()).isEmpty());
    }

    @Test
    void sharedInstance_fromManyThreads_givesTheSameBodies() {
        Samples samples = Samples.of(Operations.IMPORT_INDICATORS);
        List<String> alone = LongStream.range(0, 200)
                .mapToObj(seed -> text(samples.clean(seed)))
                .toList();
        List<String> together = LongStream.range(0, 200)
                .parallel()
                .mapToObj(seed -> text(samples.clean(seed)))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
