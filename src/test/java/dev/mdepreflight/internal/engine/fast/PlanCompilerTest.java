package dev.mdepreflight.internal.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.GrammarByType.Case;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.internal.engine.PlainOptions;
import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.full.Diagnoser;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Options;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the fast path takes of a record's declaration, held against the thorough path. */
class PlanCompilerTest {
    private static final Options OPTIONS = PlainOptions.at(Clock.systemUTC());

    private final Engine engine = new Engine(OPTIONS, RecordComponent::getName);
    private final Diagnoser diagnoser = new Diagnoser(OPTIONS, new BeanValidation(OPTIONS));

    private @Nullable Recognizer recognizer(Class<? extends Record> type) {
        return Recognizer.of(engine.model(type), OPTIONS.limits(), OPTIONS.clock());
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** That the fast path finds a body clean exactly if the thorough one does. */
    private boolean isClean(Class<? extends Record> type, String json) {
        boolean clean = Recognized.isClean(Objects.requireNonNull(recognizer(type)), utf8(json));
        assertThat(clean)
                .as(json)
                .isEqualTo(diagnoser
                        .diagnose(engine.model(type), utf8(json), BodyInspector.NONE)
                        .isClean());
        return clean;
    }

    record Item(@NotNull @Nullable String name) {}

    record Nulls(
            int primitive,
            boolean flag,
            @NotNull @Nullable String demanded,
            @NotEmpty @Nullable String filled,
            @NotBlank @Nullable String written,
            @Size(min = 1) @Nullable String sized,
            @Tolerates(Tolerates.Form.NULL) long tolerated,
            @NotNull @Nullable List<@NotNull String> list,
            @Nullable List<@Nullable String> loose,
            @Nullable List<@NotEmpty String> filling,
            @Nullable Map<String, @NotNull Integer> map,
            @Nullable Map<String, @Nullable Integer> free,
            @Valid @Nullable Item item,
            @Nullable Item unchecked,
            @Nullable List<@NotNull @Valid Item> items,
            @Nullable List<@Nullable Item> any) {}

    @Test
    void absenceAndNull_areTakenWhereTheThoroughPathTakesThem() {
        Map<String, List<String>> values = Map.ofEntries(
                Map.entry("primitive", List.of("1", "null")),
                Map.entry("flag", List.of("true", "null")),
                Map.entry("demanded", List.of("\"a\"", "null")),
                Map.entry("filled", List.of("\"a\"", "null", "\"\"")),
                Map.entry("written", List.of("\"a\"", "null", "\"\"", "\" \"")),
                Map.entry("sized", List.of("\"a\"", "null", "\"\"")),
                Map.entry("tolerated", List.of("1", "null")),
                Map.entry("list", List.of("[\"a\"]", "null", "[null]", "[]")),
                Map.entry("loose", List.of("[\"a\"]", "null", "[null]", "[]")),
                Map.entry("filling", List.of("[\"a\"]", "null", "[null]", "[\"\"]", "[]")),
                Map.entry("map", List.of("{\"k\":1}", "null", "{\"k\":null}")),
                Map.entry("free", List.of("{\"k\":1}", "null", "{\"k\":null}")),
                Map.entry("item", List.of("{\"name\":\"a\"}", "null", "{}", "{\"name\":null}")),
                Map.entry("unchecked", List.of("{\"name\":\"a\"}", "null", "{}", "{\"name\":null}")),
                Map.entry("items", List.of("[{\"name\":\"a\"}]", "null", "[null]", "[{}]", "[{\"name\":null}]", "[]")),
                Map.entry("any", List.of("[{\"name\":\"a\"}]", "null", "[null]", "[{}]", "[{\"name\":null}]", "[]")));
        List<String> names = values.keySet().stream().sorted().toList();
        assertThat(isClean(Nulls.class, body(names, values, "", null))).isTrue();
        int clean = 0;
        for (String changed : names) {
            clean += isClean(Nulls.class, body(names, values, changed, null)) ? 1 : 0;
            for (String value : Objects.requireNonNull(values.get(changed))) {
                clean += isClean(Nulls.class, body(names, values, changed, value)) ? 1 : 0;
            }
        }
        assertThat(clean).isBetween(30, 60);
    }

    /** A body of the first value of each property, but for one that has another value or is left out. */
    private static String body(
            List<String> names, Map<String, List<String>> values, String changed, @Nullable String value) {
        List<String> members = new ArrayList<>();
        for (String name : names) {
            String written = name.equals(changed)
                    ? value
                    : Objects.requireNonNull(values.get(name)).get(0);
            if (written != null) {
                members.add("\"" + name + "\":" + written);
            }
        }
        return "{" + String.join(",", members) + "}";
    }

    record LeastDouble(@AtLeast(3) @Nullable Double number) {}

    record LeastDecimal(@AtLeast(3) @Nullable BigDecimal number) {}

    record LeastWhole(@AtLeast(3) @Nullable Long number) {}

    @Test
    void aLeastNumber_isLeftToTheThoroughPathWhereItMayHaveAPoint() {
        assertThat(recognizer(LeastDouble.class)).isNull();
        assertThat(recognizer(LeastDecimal.class)).isNull();
        assertThat(isClean(LeastWhole.class, "{\"number\":3}")).isTrue();
        assertThat(isClean(LeastWhole.class, "{\"number\":2}")).isFalse();
        assertThat(isClean(LeastWhole.class, "{\"number\":null}")).isTrue();
    }

    record Foreign(@Positive @Nullable Integer number) {}

    record ForeignElement(@Nullable List<@Positive Integer> numbers) {}

    @Test
    void aConstraintThatIsNotKnown_leavesAllToTheThoroughPath() {
        assertThat(recognizer(Foreign.class)).isNull();
        assertThat(recognizer(ForeignElement.class)).isNull();
    }

    @AlsoKnown({
        "b01", "b02", "b03", "b04", "b05", "b06", "b07", "b08", "b09", "b10", "b11", "b12", "b13", "b14", "b15", "b16",
        "b17", "b18", "b19", "b20", "b21", "b22", "b23", "b24", "b25", "b26", "b27", "b28", "b29", "b30", "b31", "b32",
        "b33", "b34", "b35", "b36", "b37", "b38", "b39", "b40", "b41", "b42", "b43", "b44", "b45", "b46", "b47", "b48",
        "b49", "b50", "b51", "b52", "b53", "b54", "b55", "b56", "b57", "b58", "b59", "b60", "b61", "b62", "b63"
    })
    record SixtyFour(@Nullable String a) {}

    @AlsoKnown({
        "b01", "b02", "b03", "b04", "b05", "b06", "b07", "b08", "b09", "b10", "b11", "b12", "b13", "b14", "b15", "b16",
        "b17", "b18", "b19", "b20", "b21", "b22", "b23", "b24", "b25", "b26", "b27", "b28", "b29", "b30", "b31", "b32",
        "b33", "b34", "b35", "b36", "b37", "b38", "b39", "b40", "b41", "b42", "b43", "b44", "b45", "b46", "b47", "b48",
        "b49", "b50", "b51", "b52", "b53", "b54", "b55", "b56", "b57", "b58", "b59", "b60", "b61", "b62", "b63", "b64"
    })
    record SixtyFive(@Nullable String a) {}

    @Test
    void asManyNamesAsALongHasBits_areTold() {
        assertThat(isClean(SixtyFour.class, "{\"a\":\"x\",\"b01\":1,\"b63\":2}"))
                .isTrue();
        assertThat(isClean(SixtyFour.class, "{\"b63\":1,\"b63\":2}")).isFalse();
        assertThat(isClean(SixtyFour.class, "{\"b01\":1,\"b01\":2}")).isFalse();
        assertThat(recognizer(SixtyFive.class)).isNull();
    }

    record Left(@Nullable String a, @Nullable String b) {}

    record Right(@Nullable Integer c) {}

    record Beside(
            @Nullable Left left,
            @Nullable Right right,
            @Valid @Nullable Left judged) {}

    @Test
    void objectsThatAreNotJudged_areReadBesideThoseThatAre() {
        for (String left : List.of("{\"a\":\"x\",\"b\":\"y\"}", "{\"b\":\"y\"}", "{}")) {
            assertThat(isClean(Beside.class, "{\"left\":" + left + ",\"right\":{\"c\":1},\"judged\":" + left + "}"))
                    .isTrue();
            assertThat(isClean(Beside.class, "{\"right\":{\"c\":1},\"judged\":" + left + ",\"left\":" + left + "}"))
                    .isTrue();
        }
        assertThat(isClean(Beside.class, "{\"right\":{\"c\":\"1\"}}")).isFalse();
    }

    enum Sort {
        FIRST,
        SECOND,
        THIRD
    }

    @GrammarByType(
            value = "value",
            type = "sort",
            cases = {@Case(type = "FIRST", grammar = Grammar.MD5), @Case(type = "SECOND", grammar = Grammar.SHA1)})
    record Typed(@Nullable Sort sort, @Nullable String value) {}

    @GrammarByType(
            value = "value",
            type = "sort",
            separator = ",",
            cases = @Case(type = "FIRST", grammar = Grammar.MD5))
    record Separated(@Nullable Sort sort, @Nullable String value) {}

    @Test
    void aGrammarIsChosenByEachConstant() {
        String md5 = "0123456789abcdef0123456789abcdef";
        String sha1 = md5 + "01234567";
        for (String value : List.of("null", "\"" + md5 + "\"", "\"" + sha1 + "\"", "\"x\"", "\"\"")) {
            for (String sort : List.of("null", "\"FIRST\"", "\"SECOND\"", "\"THIRD\"")) {
                isClean(Typed.class, "{\"sort\":" + sort + ",\"value\":" + value + "}");
                isClean(Separated.class, "{\"sort\":" + sort + ",\"value\":" + value + "}");
            }
            isClean(Typed.class, "{\"value\":" + value + "}");
        }
        assertThat(isClean(Typed.class, "{\"sort\":\"FIRST\",\"value\":\"" + md5 + "\"}"))
                .isTrue();
        assertThat(isClean(Typed.class, "{\"sort\":\"FIRST\",\"value\":\"" + sha1 + "\"}"))
                .isFalse();
        assertThat(isClean(Separated.class, "{\"sort\":\"FIRST\",\"value\":\"" + md5 + "," + md5 + "\"}"))
                .isTrue();
        assertThat(isClean(Separated.class, "{\"sort\":\"FIRST\",\"value\":\"" + md5 + ",x\"}"))
                .isFalse();
    }

    record LeastPrimitive(@AtLeast(3) int number) {}

    @Test
    void anAbsentPrimitive_isJudgedAsTheDefaultThatItIsBoundTo() {
        assertThat(engine.check(LeastPrimitive.class, utf8("{}")).violations())
                .extracting(violation -> violation.code() + " " + violation.pointer())
                .isEqualTo(engine.check(new LeastPrimitive(0)).violations().stream()
                        .map(violation -> violation.code() + " " + violation.pointer())
                        .toList());
        assertThat(isClean(LeastPrimitive.class, "{\"number\":3}")).isTrue();
        assertThat(isClean(LeastPrimitive.class, "{}")).isFalse();
    }
}
