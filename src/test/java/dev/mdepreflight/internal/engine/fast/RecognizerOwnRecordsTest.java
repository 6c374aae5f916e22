package dev.mdepreflight.internal.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.NotPast;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.RequiredWhen;
import dev.mdepreflight.constraint.Sensitive;
import dev.mdepreflight.constraint.WithoutCharacters;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.internal.engine.Mutations;
import dev.mdepreflight.internal.engine.PlainOptions;
import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.full.Diagnoser;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.report.Report;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast path on records that are not the catalog's. */
class RecognizerOwnRecordsTest {
    private static final Options OPTIONS =
            PlainOptions.at(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

    private static final Engine ENGINE = new Engine(OPTIONS, RecordComponent::getName);
    private static final Diagnoser DIAGNOSER = new Diagnoser(OPTIONS, new BeanValidation(OPTIONS));

    enum Kind {
        @JsonProperty("of a kind that is spelt at length")
        LONG,
        @JsonProperty("of a kind that is spelt at lengths")
        LONGER,
        @JsonProperty("a\"b\\c")
        QUOTED,
        @JsonProperty("Ü")
        UMLAUT
    }

    /** All that a plan knows. */
    @DependentValue(property = "flag", allowed = "true", when = "kind", is = "Ü")
    @RequiredWhen(value = "note", when = "kind", is = "of a kind that is spelt at length")
    @WithoutCharacters(property = "note", characters = "<>", when = "kind", is = "Ü")
    @GrammarByType(
            value = "hash",
            type = "kind",
            cases = @GrammarByType.Case(type = "of a kind that is spelt at lengths", grammar = Grammar.MD5))
    record Part(
            @Required @Nullable Kind kind,
            @Nullable Boolean flag,
            @JsonAlias("remark") @Size(max = 20) @Nullable String note,
            @Nullable String hash,
            @NotPast @Nullable String until,
            @AtLeast(-100) @Nullable Integer count,
            @Nullable Long large,
            @Nullable Double ratio,
            @Nullable Object any,
            @Sensitive @Nullable String secret,
            @Nullable Map<@Size(max = 5) String, @Valid Part> inner) {}

    /** A list of them that no rule reads, and others beside it. */
    record Whole(
            @MaxBatchSize(4) @Nullable List<@NotNull @Valid Part> parts,
            @Valid @Nullable Part one,
            @Nullable List<List<@Valid Part>> nested,
            @Nullable Whole again) {}

    /** A name that JSON writes with an escape. */
    record Escaped(@JsonAlias("a\"b") @AtLeast(3) @Nullable Integer number) {}

    private static final List<String> PARTS = List.of(
            "{\"kind\":\"of a kind that is spelt at length\",\"note\":\"here\",\"until\":\"2027-01-01T00:00:00Z\"}",
            "{\"kind\":\"of a kind that is spelt at lengths\",\"hash\":\"0123456789abcdef0123456789ABCDEF\",\"count\":-7}",
            "{ \"kind\" : \"Ü\" ,\n  \"flag\" : true, \"large\" : 9223372036854775807, \"ratio\" : -1.5 }",
            "{\"kind\":\"Ü\",\"flag\":true,\"any\":{\"a\":[1,2,{\"b\":null}],\"a\":\"\\u00e9\"},\"secret\":\"x\"}",
            "{\"kind\":\"Ü\",\"flag\":true,\"inner\":{\"a\":{\"kind\":\"Ü\",\"flag\":true},\"b\":null}}",
            "{\"remark\":\"there\",\"kind\":\"of a kind that is spelt at length\",\"other\":\"\\\"\"}");

    private static Recognizer recognizer(Class<? extends Record> type) {
        return Recognizer.of(ENGINE.model(type), OPTIONS.limits(), OPTIONS.clock());
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static Report thorough(Class<? extends Record> type, byte[] body) {
        return DIAGNOSER.diagnose(ENGINE.model(type), body, BodyInspector.NONE);
    }

    private static byte[] whole(SplittableRandom random) {
        StringBuilder parts = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.append(PARTS.get(random.nextInt(PARTS.size()))).append(i == 0 ? "" : " , ");
        }
        String part = PARTS.get(random.nextInt(PARTS.size()));
        return utf8(
                switch (random.nextInt(4)) {
                    case 0 -> "{\"parts\":[" + parts + "]}";
                    case 1 -> "{\"one\":" + part + ",\"parts\":[" + parts + "],\"nested\":[[" + parts + "],[]]}";
                    case 2 -> "{\"again\":{\"parts\":[" + parts + "],\"one\":" + part + "}}";
                    default -> "{ \"parts\" : [ ] , \"one\" : null }";
                });
    }

    @Tag("lengthy")
    @Test
    void theFastPathAndTheThoroughOneAgreeOnDamagedBodies() {
        Recognizer recognizer = recognizer(Whole.class);
        SplittableRandom random = new SplittableRandom(5);
        int clean = 0;
        int narrowed = 0;
        int faulty = 0;
        for (int i = 0; i < 60_000; i++) {
            byte[] body = whole(random);
            byte[] damaged = i % 10 == 0 ? body : Mutations.damaged(body, random);
            List<SuspectElement> faults = recognizer.faults(damaged);
            Report thorough = thorough(Whole.class, damaged);
            faulty += thorough.isClean() ? 0 : 1;
            clean += Recognized.isClean(recognizer, damaged) ? 1 : 0;
            narrowed += faults == null || faults.isEmpty() ? 0 : 1;
            assertThat(ENGINE.check(Whole.class, damaged))
                    .as(() -> new String(damaged, StandardCharsets.UTF_8))
                    .isEqualTo(thorough);
        }
        assertThat(clean).isGreaterThan(6_000);
        assertThat(narrowed).isGreaterThan(2_000);
        assertThat(faulty).isGreaterThan(20_000);
    }

    @Test
    void cleanPartsAreRecognised() {
        Recognizer recognizer = recognizer(Part.class);
        for (String part : PARTS) {
            assertThat(Recognized.isClean(recognizer, utf8(part))).as(part).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A time that is past only by the clock.
                "{\"kind\":\"Ü\",\"flag\":true,\"until\":\"2025-12-31T23:59:59Z\"}",
                // Rules over states, and over what a text says.
                "{\"kind\":\"Ü\"}",
                "{\"kind\":\"Ü\",\"flag\":false}",
                "{\"kind\":\"of a kind that is spelt at length\"}",
                "{\"kind\":\"Ü\",\"flag\":true,\"note\":\"<\"}",
                "{\"kind\":\"of a kind that is spelt at lengths\",\"hash\":\"0123456789abcdef0123456789ABCDEG\"}",
                // Constants that differ in the last byte, or in what follows.
                "{\"kind\":\"of a kind that is spelt at lengthz\",\"note\":\"\"}",
                "{\"kind\":\"of a kind that is spelt at lengthss\"}",
                "{\"kind\":\"of a kind that is\"}",
                "{\"kind\":\"a\"b\\\\c\"}",
                // Names.
                "{\"kind\":\"Ü\",\"flag\":true,\"Kind\":1}",
                "{\"k\\u0069nd\":\"Ü\",\"flag\":true,\"kind\":\"Ü\"}",
                "{\"kind\":\"Ü\",\"flag\":true,\"note\":\"a\",\"remark\":\"b\"}",
                // Numbers and literals.
                "{\"kind\":\"Ü\",\"flag\":true,\"count\":-101}",
                "{\"kind\":\"Ü\",\"flag\":true,\"count\":2147483648}",
                "{\"kind\":\"Ü\",\"flag\":true,\"large\":9223372036854775808}",
                "{\"kind\":\"Ü\",\"flag\":true,\"large\":18446744073709551617}",
                "{\"kind\":\"Ü\",\"flag\":true,\"count\":01}",
                "{\"kind\":\"Ü\",\"flag\":truE}",
                "{\"kind\":\"Ü\",\"flag\":tru",
                "{\"kind\":\"Ü\",\"flag\":true,\"inner\":{\"longer\":null}}",
            })
    void aPartWithAFault_isNeverRecognised(String part) {
        assertThat(Recognized.isClean(recognizer(Part.class), utf8(part))).isFalse();
        assertThat(thorough(Part.class, utf8(part)).violations()).isNotEmpty();
        assertThat(ENGINE.check(Part.class, utf8(part))).isEqualTo(thorough(Part.class, utf8(part)));
    }

    @Test
    void nameThatNeedsAnEscape_isLeftToTheThoroughPath() {
        assertThat(recognizer(Escaped.class)).isNull();
        assertThat(ENGINE.check(Escaped.class, utf8("{\"a\\\"b\":2}")).violations())
                .hasSize(1);
    }

    @Test
    void placesOfFaultyElementsCountFromTheStartOfTheBody() {
        byte[] body = utf8("{\"parts\":[" + PARTS.get(0) + ",\n\n  {\"kind\":\"Ü\",\"flag\":true,\"count\":-1000},"
                + PARTS.get(1) + "]}");
        assertThat(recognizer(Whole.class).faults(body)).singleElement().satisfies(fault -> {
            assertThat(fault.index()).isEqualTo(1);
            assertThat(body[fault.from()]).isEqualTo((byte) '{');
            assertThat(body[fault.to()]).isEqualTo((byte) ',');
        });
        assertThat(ENGINE.check(Whole.class, body).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/parts/1/count");
            assertThat(violation.location().line()).isEqualTo(3);
            assertThat(violation.location().column()).isEqualTo(35);
        });
    }
}
