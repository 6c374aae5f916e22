package dev.mdepreflight.internal.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.internal.engine.PlainOptions;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.TextInspector;
import dev.mdepreflight.internal.json.JsonValidator;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.report.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast path, byte by byte: what it must settle by itself, and what it must leave to the thorough one. */
class FastPathTest {

    enum Colour {
        RED,
        GREEN
    }

    record Anything(
            @Nullable String text,
            @Nullable Object any,
            @Nullable Byte tiny,
            @Nullable Integer number,
            @Nullable Long large,
            @Nullable BigInteger huge,
            @Nullable Double ratio,
            @Nullable BigDecimal exact,
            @Nullable Boolean flag,
            @Nullable Colour colour,
            @MaxBatchSize(3) @Nullable List<@Nullable String> list,
            @Nullable Map<String, @Nullable Integer> map,
            @Valid @Nullable Anything inner,
            @MaxBatchSize(3) @Nullable List<@Valid Anything> inners) {}

    /** Of each kind of value one, without white space. */
    private static final String COMPACT = "{\"text\":\"a\\n\u00FC\",\"any\":[1,{\"a\":null,\"b\":[]},{},-2.5e3,false],"
            + "\"number\":-12,\"large\":34,\"ratio\":5.6,\"flag\":true,\"colour\":\"RED\",\"list\":[\"x\",null],"
            + "\"map\":{\"k\":7,\"l\":null},\"inner\":{\"text\":null},\"inners\":[{\"text\":\"b\"},{}]}";

    private final Recognizer recognizer = recognizer(UnaryOperator.identity());

    private static Recognizer recognizer(UnaryOperator<Limits.Builder> change) {
        return recognizer(Anything.class, change);
    }

    private static Recognizer recognizer(Class<? extends Record> type, UnaryOperator<Limits.Builder> change) {
        Options options = new Options(
                change.apply(Limits.builder()).build(),
                false,
                Set.of(),
                () -> "id",
                true,
                Set.of(Default.class),
                Clock.systemUTC(),
                TextInspector.NONE);
        Engine engine = new Engine(options, RecordComponent::getName);
        return Objects.requireNonNull(Recognizer.of(engine.model(type), options.limits(), options.clock()));
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private boolean isClean(String json) {
        return Recognized.isClean(recognizer, utf8(json));
    }

    private void agreesWithTheScan(byte[] body) {
        assertThat(Recognized.isClean(recognizer, body)
                        && JsonValidator.firstFault(body, body.length, Limits.defaults()) != null)
                .as(() -> new String(body, StandardCharsets.ISO_8859_1))
                .isFalse();
    }

    @Test
    void whiteSpaceOfAnyKind_mayStandBetweenAnyTokens() {
        assertThat(isClean(COMPACT)).isTrue();
        List<String> tokens = List.of(COMPACT.split("(?<=[\\[{,:\\]}])|(?=[\\[{,:\\]}])"));
        for (String space : List.of(" ", "\n", "\r", "\t", "\r\n", "\n        ", "\n                 \t ")) {
            for (int at = 0; at <= tokens.size(); at++) {
                String body = String.join("", tokens.subList(0, at))
                        + space
                        + String.join("", tokens.subList(at, tokens.size()));
                assertThat(isClean(body)).as(body).isTrue();
            }
            assertThat(isClean(String.join(space, tokens))).isTrue();
        }
    }

    @Test
    void whatIsCutOff_isNeverClean() {
        byte[] body = utf8(COMPACT);
        for (int length = 0; length < body.length; length++) {
            assertThat(Recognized.isClean(recognizer, Arrays.copyOf(body, length)))
                    .isFalse();
        }
    }

    @Test
    void oneByteThatIsOutOfPlace_isNeverCleanIfTheBodyIsNoJson() {
        byte[] body = utf8(COMPACT);
        byte[] others = utf8("\0\u000B !\"',-.0:[]e\\{}tn\u007F");
        for (int at = 0; at < body.length; at++) {
            for (byte other : others) {
                byte[] replaced = body.clone();
                replaced[at] = other;
                agreesWithTheScan(replaced);
                ByteArrayOutputStream inserted = new ByteArrayOutputStream();
                inserted.write(body, 0, at);
                inserted.write(other);
                inserted.write(body, at, body.length - at);
                agreesWithTheScan(inserted.toByteArray());
            }
        }
    }

    @Test
    void whatFollowsTheObject_isNeverClean() {
        assertThat(isClean(COMPACT + " \n\r\t")).isTrue();
        for (String more : List.of("}", "]", ",", "{}", "\0", "\u000B", " x", "\n\n.")) {
            assertThat(isClean(COMPACT + more)).isFalse();
            assertThat(isClean("{}" + more)).isFalse();
        }
        assertThat(isClean("{}")).isTrue();
        assertThat(List.of("", " ", "[]", "null", "{", "\"\"", "1")).noneMatch(this::isClean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "9",
                "10",
                "-123",
                "0.5",
                "1.25",
                "-0.0",
                "100000000000000000000000000000000000000000.5"
            })
    void aNumberWithoutExponent_isReadWhereAnyMayStand(String number) {
        for (String name : List.of("any", "ratio", "exact")) {
            assertThat(isClean("{\"" + name + "\":" + number + "}")).isTrue();
            assertThat(isClean("{\"" + name + "\" : " + number + " ,\"text\":null}"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "1E5", "1e+5", "-1.5e-10", "0e0", "0.0E000"})
    void anExponent_isReadWhereNothingIsMadeOfTheNumber(String number) {
        assertThat(isClean("{\"any\":" + number + "}")).isTrue();
        assertThat(isClean("{\"unknown\":[" + number + "]}")).isTrue();
        for (String name : List.of("ratio", "exact", "number", "large", "huge")) {
            assertThat(isClean("{\"" + name + "\":" + number + "}")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "-01",
                "00",
                "1.",
                "-.5",
                ".5",
                "1.e5",
                "1e",
                "1e+",
                "1e-",
                "1ee5",
                "1.5.5",
                "0x1",
                "1a",
                "--1",
                "1-",
                "/",
                ":",
                "Infinity",
                "-Infinity",
                "NaN",
                "1 2",
                "-a"
            })
    void whatIsNoNumber_isNeverClean(String number) {
        for (String name : List.of("any", "ratio", "exact", "number", "large", "huge", "tiny", "unknown")) {
            assertThat(isClean("{\"" + name + "\":" + number + "}"))
                    .as(name + " " + number)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tiny, 127, 128",
        "tiny, -128, -129",
        "number, 2147483647, 2147483648",
        "number, -2147483648, -2147483649",
        "large, 9223372036854775807, 9223372036854775808",
        "large, -9223372036854775808, -9223372036854775809",
        "large, 999999999999999999, 99999999999999999999",
        "large, 1000000000000000000, 1.5",
        "huge, 123456789012345678901234567890, 1.0",
        "huge, 0, 1e1",
        "number, -0, -00",
        "number, 10, 010"
    })
    void aWholeNumber_isHeldByItsType(String name, String held, String beyond) {
        assertThat(isClean("{\"" + name + "\":" + held + "}")).isTrue();
        assertThat(isClean("{\"" + name + "\":" + held + " }")).isTrue();
        assertThat(isClean("{\"" + name + "\":" + beyond + "}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"true | false", "false | true", "null | true"})
    void literals(String literal, String other) {
        String body = "{\"flag\":" + literal + ",\"any\":" + other + ",\"unknown\":[" + literal + "," + other + "]}";
        assertThat(isClean(body)).isTrue();
        for (int at = 0; at < literal.length(); at++) {
            String wrong = literal.substring(0, at) + 'x' + literal.substring(at + 1);
            for (String name : List.of("flag", "any", "unknown", "text", "inner")) {
                assertThat(isClean("{\"" + name + "\":" + wrong + "}")).isFalse();
            }
        }
        assertThat(isClean("{\"any\":" + literal + "x}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        text | 1
        text | true
        text | {}
        text | []
        number | "1"
        number | true
        number | {}
        number | []
        ratio | "1"
        ratio | []
        flag | "true"
        flag | 1
        flag | tRue
        colour | 1
        colour | "BLUE"
        colour | "RE"
        colour | "REDD"
        colour | "red"
        colour | RED
        list | {}
        list | "x"
        list | ["x",1]
        list | [1]
        list | ["a","b","c","d"]
        list | ["a",]
        list | ["a" "b"]
        map | []
        map | {"a":"b"}
        map | {"a":1,}
        map | {1:1}
        map | {"a" 1}
        inner | []
        inner | "x"
        inner | {"text":1}
        inner | {"text":"a","text":"b"}
        inner | {"Text":"a"}
        inner | {"text" "a"}
        inner | {"text":"a",}
        inner | {"text":"a" "any":1}
        inners | {}
        inners | [1]
        inners | ["x"]
        inners | [null,1]
        inners | [{},{},{},{}]
        inners | [[]]
        """)
    void aValueOfAnotherKind_isNeverClean(String name, String value) {
        assertThat(isClean("{\"" + name + "\":" + value + "}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        list | []
        list | [ ]
        list | ["a","b","c"]
        list | null
        map | {}
        map | {"":0,"\\\\u0061":1,"a":2}
        inner | {}
        inner | {"other":[{"text":1,"text":2}],"unknown":"x","unknown":"y"}
        inner | {"inner":{"inner":{"inner":{}}}}
        inners | []
        inners | [{},{"text":"a"},{"number":1}]
        colour | "GREEN"
        any | "x"
        any | {"a":{"a":{}},"b":[[[]]]}
        text | ""
        """)
    void aValueOfItsKind_isClean(String name, String value) {
        assertThat(isClean("{\"" + name + "\":" + value + "}")).isTrue();
        assertThat(isClean("{\"flag\":true,\"" + name + "\" :" + value + " , \"other\":1}"))
                .isTrue();
    }

    @Test
    void aTextMayHoldAnything_atEachPlace() {
        List<String> fine = List.of(
                " ",
                "\\\"",
                "\\\\",
                "\\/",
                "\\b",
                "\\f",
                "\\n",
                "\\r",
                "\\t",
                "\\u0041",
                "\\uFFFF",
                "\\ud7ff\\uE000",
                "\\uD83D\\uDE00",
                "\u00FC",
                "\u20AC",
                "\uFFFD",
                "\uD83D\uDE00",
                "\u007F",
                "\u0080\u07FF\u0800\uD7FF\uE000\uD800\uDC00\uDBFF\uDFFF",
                "[",
                "}");
        List<String> faulty = List.of(
                "\\x",
                "\\u",
                "\\u004",
                "\\u004g",
                "\\u00",
                "\\U0041",
                "\\uD83D",
                "\\uDE00",
                "\\uD83D\\u0041",
                "\\uD83DxuDE00",
                "\\uD83D\\nDE00",
                "\\uDE00\\uD83D",
                "\\",
                "\0",
                "\n",
                "\u001F",
                "\t",
                "\"");
        for (int at = 0; at <= 33; at++) {
            String before = "x".repeat(at);
            for (String after : List.of("", "y", "y".repeat(17), "y".repeat(40))) {
                for (String one : fine) {
                    assertThat(isClean("{\"text\":\"" + before + one + after + "\"}"))
                            .as(one)
                            .isTrue();
                }
                for (String one : faulty) {
                    assertThat(isClean("{\"text\":\"" + before + one + after + "\"}"))
                            .as(one)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void utf8_isTakenAsTheStrictDecoderTakesIt() {
        int[] bounds = {0x22, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
        for (int lead = 0x80; lead < 0x100; lead++) {
            agrees(lead);
            for (int second : bounds) {
                agrees(lead, second);
                for (int third : lead < 0xE0 ? new int[] {0x80} : bounds) {
                    agrees(lead, second, third);
                    for (int fourth : lead < 0xF0 ? new int[] {0x80} : bounds) {
                        agrees(lead, second, third, fourth);
                    }
                }
            }
        }
    }

    private void agrees(int... octets) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(utf8("{\"text\":\""));
        boolean cut = false;
        for (int octet : octets) {
            body.write(octet);
            cut |= octet == '"';
        }
        body.writeBytes(utf8("\",\"any\":1}"));
        assertThat(Recognized.isClean(recognizer, body.toByteArray()))
                .as(() -> Arrays.toString(octets))
                .isEqualTo(!cut && isStrict(body.toByteArray()));
    }

    private static boolean isStrict(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void aNameThatIsNotKnown_isReadOver() {
        for (int length = 0; length < 40; length++) {
            String name = "z".repeat(length);
            assertThat(isClean("{\"" + name + "\":1,\"\u00FC" + name + "\":[],\"\\\"" + name + "\":{}}"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text", "TEXT", "texT", "\\u0074ext", "te\\u0078t", "\\/text", "FLAG", "Colour"})
    void aNameThatMayMeanAKnownOne_isLeftToTheThoroughPath(String name) {
        assertThat(isClean("{\"" + name + "\":null}")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"texts", "tex", "@ext", "[ext", "`ext", "{ext", "\\ntext", "\\\\u0074", "text\\\"", "T\u00CBXT"})
    void aNameThatIsNearAKnownOne_isReadOver(String name) {
        assertThat(isClean("{\"" + name + "\":1}")).isTrue();
    }

    @Test
    void membersMayComeInAnyOrder_andEachBodyInAnother() {
        List<String> members = List.of(
                "\"text\":\"a\"", "\"any\":1", "\"number\":2", "\"flag\":true", "\"colour\":\"RED\"", "\"x\":0");
        for (int first = 0; first < members.size(); first++) {
            for (int step : new int[] {1, 5}) {
                StringBuilder body = new StringBuilder();
                for (int i = 0; i < members.size(); i++) {
                    body.append(i == 0 ? "{" : ",").append(members.get((first + i * step) % members.size()));
                }
                assertThat(isClean(body + "}")).isTrue();
                assertThat(isClean(body + ",\"text\":\"b\"}")).isFalse();
                assertThat(isClean(body.toString().replace(":", " : ") + "}")).isTrue();
            }
        }
    }

    @Test
    void elementsThatMayBeFaulty_areToldWithTheirPlaces() {
        String body = "{\"inners\":[{\"text\":1},{} , {\"flag\":[{\"inner\":{}}]}],\"text\":\"a\"}";
        List<SuspectElement> faults = Objects.requireNonNull(recognizer.faults(utf8(body)));
        assertThat(faults).extracting(SuspectElement::index).containsExactly(0, 2);
        assertThat(faults)
                .extracting(fault -> body.substring(fault.from(), fault.to()))
                .containsExactly("{\"text\":1}", "{\"flag\":[{\"inner\":{}}]}");
        assertThat(faults).extracting(fault -> fault.list().name()).containsOnly("inners");
        assertThat(recognizer.faults(utf8("{\"inner\":{\"inners\":[{\"text\":1}]}}")))
                .isNull();
        assertThat(recognizer.faults(utf8("{\"inners\":[{\"text\":1}],\"text\":1}")))
                .isNull();
        assertThat(recognizer.faults(utf8("{\"inners\":[{\"text\":1}, null]}"))).isNotNull();
        assertThat(recognizer.faults(utf8("{\"inners\":[1]}"))).isNull();
        assertThat(recognizer.faults(utf8(COMPACT))).isEmpty();
    }

    @Test
    void aLimitIsHeld_toTheByte() {
        assertThat(Recognized.isClean(
                        recognizer(limits -> limits.maxDepth(3)), utf8("{\"any\":[[1]],\"inner\":{\"map\":{}}}")))
                .isTrue();
        assertThat(Recognized.isClean(recognizer(limits -> limits.maxDepth(3)), utf8("{\"any\":[[[]]]}")))
                .isFalse();
        assertThat(Recognized.isClean(
                        recognizer(limits -> limits.maxDepth(3)),
                        utf8("{\"any\":[[],[],[],{},{}],\"inners\":[{},{},{}]}")))
                .isTrue();
        assertThat(Recognized.isClean(
                        recognizer(limits -> limits.maxStringLength(20)),
                        utf8("{\"text\":\"" + "x".repeat(20) + "\"}")))
                .isTrue();
        assertThat(Recognized.isClean(
                        recognizer(limits -> limits.maxStringLength(20)),
                        utf8("{\"text\":\"" + "x".repeat(21) + "\"}")))
                .isFalse();
        assertThat(Recognized.isClean(
                        recognizer(limits -> limits.maxStringLength(20)),
                        utf8("{\"any\":[\"" + "x".repeat(21) + "\"]}")))
                .isFalse();
        for (String start : List.of("{\"", "{\"any\":{\"", "{\"map\":{\"", "{\"unknown\":{\"")) {
            String end = start.equals("{\"") ? "\":1}" : "\":1}}";
            assertThat(Recognized.isClean(
                            recognizer(limits -> limits.maxNameLength(10)), utf8(start + "x".repeat(10) + end)))
                    .isTrue();
            assertThat(Recognized.isClean(
                            recognizer(limits -> limits.maxNameLength(10)), utf8(start + "x".repeat(11) + end)))
                    .isFalse();
        }
        for (String name : List.of("any", "number", "large", "huge", "ratio", "exact")) {
            Recognizer short4 = recognizer(limits -> limits.maxNumberLength(4));
            assertThat(Recognized.isClean(short4, utf8("{\"" + name + "\":-123}")))
                    .isTrue();
            assertThat(Recognized.isClean(short4, utf8("{\"" + name + "\":12345}")))
                    .isFalse();
            assertThat(Recognized.isClean(short4, utf8("{\"" + name + "\":-1234}")))
                    .isFalse();
        }
        byte[] body = utf8(COMPACT);
        assertThat(Recognized.isClean(recognizer(limits -> limits.maxBodyBytes(body.length)), body))
                .isTrue();
        assertThat(Recognized.isClean(recognizer(limits -> limits.maxBodyBytes(body.length - 1)), body))
                .isFalse();
        // There are never more tokens than bytes.
        assertThat(Recognized.isClean(recognizer(limits -> limits.maxTokenCount(body.length)), body))
                .isTrue();
        assertThat(Recognized.isClean(recognizer(limits -> limits.maxTokenCount(body.length - 1)), body))
                .isFalse();
    }

    /** What is looked at, and not only read. */
    record Judged(
            @Size(min = 2, max = 5) @Nullable String sized,
            @Size(min = 1, max = 2) @Nullable List<String> items,
            @Size(min = 1, max = 2) @Nullable Map<@Size(min = 1) String, @Nullable Integer> entries,

            @JsonProperty("a name that takes more bytes than most do, and holds an A, a Z and what is between them")
            @Nullable
            String long1,

            @Nullable String zone) {}

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        sized | "ab" | "a"
        sized | "abcde" | "abcdef"
        sized | null | "\\n"
        items | ["a"] | []
        items | ["a","b"] | ["a","b","c"]
        entries | {"a":1} | {}
        entries | {"a":1,"b":2} | {"a":1,"b":2,"c":3}
        entries | {"a":null} | {"":1}
        """)
    void aSize_isHeld(String name, String held, String other) {
        Recognizer judged = recognizer(Judged.class, UnaryOperator.identity());
        assertThat(Recognized.isClean(judged, utf8("{\"" + name + "\":" + held + "}")))
                .isTrue();
        assertThat(Recognized.isClean(judged, utf8("{\"" + name + "\":" + other + "}")))
                .isFalse();
    }

    @Test
    void aLongName_isTakenForAKnownOneInAnyCase() {
        Recognizer judged = recognizer(Judged.class, UnaryOperator.identity());
        String name = "a name that takes more bytes than most do, and holds an A, a Z and what is between them";
        assertThat(Recognized.isClean(judged, utf8("{\"" + name + "\":\"x\"}"))).isTrue();
        assertThat(Recognized.isClean(judged, utf8("{\"" + name.toUpperCase(Locale.ROOT) + "\":\"x\"}")))
                .isFalse();
        assertThat(Recognized.isClean(judged, utf8("{\"" + name.replace('b', 'c') + "\":1}")))
                .isTrue();
        assertThat(Recognized.isClean(judged, utf8("{\"Zone\":\"x\"}"))).isFalse();
        assertThat(Recognized.isClean(judged, utf8("{\"[one\":1,\"zONF\":1}"))).isTrue();
    }

    @Test
    void everyThread_hasAPlaceInThePool() throws InterruptedException {
        List<Boolean> answers = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 70; i++) {
            Thread thread = new Thread(() -> answers.add(isClean(COMPACT)));
            thread.start();
            thread.join();
        }
        assertThat(answers).hasSize(70).containsOnly(true);
    }

    @Test
    void moreFaultyElementsThanItTells_areLeftToTheThoroughPath() {
        record Many(@Nullable List<@Valid Anything> inners) {}
        Options options = PlainOptions.at(Clock.systemUTC());
        Recognizer many = Objects.requireNonNull(Recognizer.of(
                new Engine(options, RecordComponent::getName).model(Many.class), options.limits(), options.clock()));
        String faulty = "{\"text\":1},";
        assertThat(many.faults(utf8("{\"inners\":[" + faulty.repeat(128) + "{}]}")))
                .hasSize(128);
        assertThat(many.faults(utf8("{\"inners\":[" + faulty.repeat(129) + "{}]}")))
                .isNull();
    }
}
