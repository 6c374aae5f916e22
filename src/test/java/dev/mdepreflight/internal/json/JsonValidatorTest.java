package dev.mdepreflight.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.internal.engine.InMemory;
import dev.mdepreflight.report.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan of a document: what it tells of its outer values, and that a window that slides over it makes no difference. */
class JsonValidatorTest {
    private static final String DOCUMENT = """
             {"name" : "a\\n\u00FC\\uD83D\\uDE00" ,"list":[ 1.5e-3 , -20,[[true]],{"a":{"b":[]}}, "\uD83D\uDE00"],
            "e":{ },"n":null,"f":false,"x":[],"a longer name":["text", "and a longer text", 123456789012]}\s
            """;

    /** What is told while a document is read. */
    private static final class Told implements StructureListener {
        private final List<String> events = new ArrayList<>();

        @Override
        public void named(byte[] bytes, int from, int to) {
            events.add("named " + new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public void begins(int depth, long offset, int first, long tokens) {
            events.add("begins " + depth + " " + offset + " " + (char) first + " " + tokens);
        }

        @Override
        public void ends(int depth, long offset, long tokens) {
            events.add("ends " + depth + " " + offset + " " + tokens);
        }
    }

    private static List<String> read(Window window) {
        Told told = new Told();
        JsonValidator syntax = new JsonValidator(window, Limits.defaults(), told);
        while (syntax.next()) {
            told.events.add("at " + (window.base() + syntax.at()) + " " + syntax.tokens());
        }
        SyntaxFault fault = syntax.fault();
        told.events.add(
                fault == null
                        ? "fine"
                        : "fault " + (window.base() + fault.offset()) + " " + fault.length() + " " + fault.reason());
        return told.events;
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theValuesOfTheOuterLevels_areToldWithTheirPlaces() {
        String json = "{\"a\":[1,[2],{}],\"b\" : \"x\"}";
        assertThat(read(Window.of(utf8(json), json.length())))
                .containsExactly(
                        "begins 0 0 { 0",
                        "named \"a\"",
                        "begins 1 5 [ 2",
                        "begins 2 6 1 3",
                        "ends 2 7 4",
                        "at 8 4",
                        "begins 2 8 [ 4",
                        "ends 2 11 7",
                        "at 12 7",
                        "begins 2 12 { 7",
                        "ends 2 14 9",
                        "ends 1 15 10",
                        "named \"b\"",
                        "at 21 11",
                        "begins 1 22 \" 11",
                        "ends 1 25 12",
                        "ends 0 26 13",
                        "fine");
    }

    @Test
    void aWindowThatSlides_makesNoDifference() {
        byte[] document = utf8(DOCUMENT);
        byte[] others = utf8("\0\",-0:]e\\{");
        List<String> expected = read(Window.of(document, document.length));
        assertThat(expected).endsWith("fine");
        int compared = 0;
        for (int at = -1; at < document.length; at++) {
            for (byte other : others) {
                byte[] damaged = document.clone();
                if (at >= 0) {
                    damaged[at] = other;
                }
                List<String> whole = read(Window.of(damaged, damaged.length));
                for (int most : new int[] {40, 100}) {
                    List<String> slid = read(Window.over(new InMemory(damaged), most));
                    String last = slid.get(slid.size() - 1);
                    if (!last.contains("is larger than")) {
                        assertThat(slid)
                                .as(() -> new String(damaged, StandardCharsets.UTF_8))
                                .isEqualTo(whole);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(3_000);
    }

    @Test
    void aDocumentThatIsCutOff_isFaultyAtTheSamePlaceInAWindow() {
        byte[] document = utf8(DOCUMENT);
        for (int length = 0; length < document.length; length++) {
            byte[] cut = Arrays.copyOf(document, length);
            assertThat(read(Window.over(new InMemory(cut), 64))).isEqualTo(read(Window.of(cut, length)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"string, `{\"a\":\"xxxxxxxxxx`", "number, `{\"a\": 1234567890`", "name, `{\"xxxxxxxxxxxxxxx`"})
    void aTokenThatTakesMoreThanTheWindow_isAFault(String what, String start) {
        byte[] document = utf8(start + "7".repeat(200) + "\":1}");
        List<String> told = read(Window.over(new InMemory(document), 64));
        int at = what.equals("name") ? 1 : start.indexOf(':') + (what.equals("number") ? 2 : 1);
        assertThat(told.get(told.size() - 1))
                .isEqualTo("fault " + at + " 0 a " + what + " that begins here is larger than "
                        + Limits.defaults().maxBodyBytes() + " bytes, the limit set");
    }

    @Test
    void aWindow_growsWithTheTokenInIt() {
        String text = "x".repeat(300_000);
        byte[] document = utf8("[\"" + text + "\",\"" + text + "\",1]");
        assertThat(read(Window.over(new InMemory(document), 400_000)))
                .isEqualTo(read(Window.of(document, document.length)))
                .endsWith("fine");
    }

    private static @Nullable SyntaxFault fault(String json, Limits limits) {
        byte[] body = utf8(json);
        return JsonValidator.firstFault(body, body.length, limits);
    }

    @ParameterizedTest
    @ValueSource(chars = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'})
    void aNumber_beginsWithAnyDigit(char digit) {
        for (String number : List.of("" + digit, "-" + digit, digit + ".5", digit + "e" + digit)) {
            assertThat(fault(number, Limits.defaults())).as(number).isNull();
            assertThat(fault("[" + number + "]", Limits.defaults())).as(number).isNull();
        }
    }

    private static void held(String fits, String exceeds, int offset, int length, Limits limits) {
        assertThat(fault(fits, limits)).isNull();
        SyntaxFault fault = Objects.requireNonNull(fault(exceeds, limits));
        assertThat(fault.offset()).isEqualTo(offset);
        assertThat(fault.length()).isEqualTo(length);
        assertThat(fault.reason()).endsWith(", the limit set");
    }

    @Test
    void aLimit_isHeldToTheCharacter() {
        Limits strings = Limits.builder().maxStringLength(3).build();
        held("[\"abc\"]", "[\"abcd\"]", 1, 6, strings);
        held("[\"\\n\\u0041\\\\\"]", "[\"\\n\\u0041\\\\a\"]", 1, 13, strings);
        // A pair of surrogates is two units, escaped or not.
        held("[\"\uD83D\uDE00a\"]", "[\"\uD83D\uDE00\uD83D\uDE00\"]", 1, 10, strings);
        held("[\"\\uD83D\\uDE00a\"]", "[\"\\uD83D\\uDE00ab\"]", 1, 16, strings);
        held("[\"\u00FC\u20AC\u00FC\"]", "[\"\u00FC\u20AC\u00FCa\"]", 1, 10, strings);
        Limits names = Limits.builder().maxNameLength(3).build();
        held("{\"abc\":\"abcdef\"}", "{\"abcd\":1}", 1, 6, names);
        Limits numbers = Limits.builder().maxNumberLength(4).build();
        held("[-1.5,1e10]", "[-1.25]", 1, 5, numbers);
        Limits depth = Limits.builder().maxDepth(2).build();
        held("[[],{},[1]]", "[[[]]]", 2, 1, depth);
        Limits tokens = Limits.builder().maxTokenCount(6).build();
        held("{\"a\":[1]}", "{\"a\":[1,2]}", 10, 0, tokens);
        held("[1,2,3,4]", "[[],[],1]", 8, 0, tokens);
        Limits brackets = Limits.builder().maxTokenCount(3).build();
        held("[1]", "[[],[]]", 4, 0, brackets);
    }
}
