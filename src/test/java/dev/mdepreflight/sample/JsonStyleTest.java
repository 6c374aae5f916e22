package dev.mdepreflight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mdepreflight.catalog.Operations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonStyleTest {
    private static final Samples INDICATOR = Samples.of(Operations.SUBMIT_INDICATOR);
    private static final List<String> DECLARED = List.of(
            "indicatorValue",
            "indicatorType",
            "action",
            "title",
            "description",
            "application",
            "expirationTime",
            "severity",
            "recommendedActions",
            "rbacGroupNames",
            "educateUrl",
            "generateAlert");

    private static Stream<String> bodies(JsonStyle.Builder builder) {
        JsonStyle shape = builder.build();
        return LongStream.range(0, 100).mapToObj(seed -> CleanBodiesTest.text(INDICATOR.clean(seed, shape)));
    }

    private static List<String> names(long seed, JsonStyle.Builder builder) {
        JsonNode tree = Binding.tree(INDICATOR.clean(seed, builder.build()));
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void declaredOrder_isThatOfTheRecord() {
        for (long seed = 0; seed < 50; seed++) {
            List<String> names = names(seed, JsonStyle.builder());
            names.retainAll(DECLARED);
            assertThat(names).isSortedAccordingTo((a, b) -> DECLARED.indexOf(a) - DECLARED.indexOf(b));
        }
    }

    @Test
    void shuffled_ordersDiffer() {
        Set<List<String>> orders = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            orders.add(names(seed, JsonStyle.builder().shuffled(true).optionals(JsonStyle.Optionals.NONE)));
        }
        assertThat(orders).hasSizeGreaterThan(20);
    }

    @Test
    void compact_hasNoWhitespaceBetweenTokens() {
        assertThat(bodies(JsonStyle.builder().optionals(JsonStyle.Optionals.NONE)))
                .allSatisfy(body -> assertThat(body)
                        .startsWith("{\"")
                        .endsWith("}")
                        .doesNotContain("\n")
                        .contains("\",\"indicatorType\":\""));
    }

    @Test
    void pretty_hasLinesWithoutCarriageReturns() {
        assertThat(bodies(JsonStyle.builder().whitespace(JsonStyle.Whitespace.PRETTY)))
                .allSatisfy(body ->
                        assertThat(body).startsWith("{\n  \"").endsWith("\n}").doesNotContain("\r"));
    }

    @Test
    void prettyCrlf_endsEveryLineWithBoth() {
        assertThat(bodies(JsonStyle.builder().whitespace(JsonStyle.Whitespace.PRETTY_CRLF)))
                .allSatisfy(body -> assertThat(body)
                        .startsWith("{\r\n  \"")
                        .endsWith("\r\n}")
                        .doesNotContainPattern("[^\\r]\\n"));
    }

    @Test
    void erratic_usesEveryKindOfWhitespaceAlsoAroundTheBody() {
        List<String> bodies = bodies(JsonStyle.builder().whitespace(JsonStyle.Whitespace.ERRATIC))
                .toList();
        assertThat(bodies).anyMatch(body -> body.startsWith(" ")).anyMatch(body -> body.endsWith("\n"));
        assertThat(String.join("", bodies)).contains("\t", "\r\n", "\r", " :", ": ");
    }

    @Test
    void noEscapes_leavesOnlyThoseThatMustBe() {
        assertThat(bodies(JsonStyle.builder().nonAscii(true)))
                .allSatisfy(body -> assertThat(body).doesNotContain("\\/").doesNotContainPattern("\\\\u(?!00[01])"));
    }

    @Test
    void someEscapes_haveEveryFormAndPlainCharacters() {
        String all = String.join(
                "",
                bodies(JsonStyle.builder().escapes(JsonStyle.Escapes.SOME).nonAscii(true))
                        .toList());
        assertThat(all)
                .contains("\\/", "\\\"", "\\n")
                .containsPattern("\\\\u00[0-9a-f]{2}")
                .containsPattern("[a-z]{6}");
        assertThat(all).containsPattern("(?i)\\\\ud83d\\\\ude");
    }

    @Test
    void allEscapes_leaveNoPlainCharacterInAString() {
        assertThat(bodies(JsonStyle.builder().escapes(JsonStyle.Escapes.ALL).optionals(JsonStyle.Optionals.NONE)))
                .allMatch(body -> body.replaceAll("\\\\(u\\p{XDigit}{4}|.)", "")
                        .replace("\"\"", "")
                        .matches("[{](:,)*:(true|false)?[}]"));
    }

    @Test
    void ascii_isAllAscii() {
        assertThat(bodies(JsonStyle.builder().unknown(true)))
                .allSatisfy(body -> assertThat(body.chars()).allMatch(c -> c < 128));
    }

    @Test
    void nonAscii_goesBeyondTheBasicPlane() {
        List<String> bodies = bodies(JsonStyle.builder().nonAscii(true)).toList();
        assertThat(bodies).allMatch(body -> body.chars().anyMatch(c -> c >= 128));
        assertThat(bodies).anyMatch(body -> body.codePoints().anyMatch(c -> c > 0xFFFF));
    }

    @Test
    void nulls_standForEveryOptionalPropertyThatIsNotSet() {
        for (long seed = 0; seed < 30; seed++) {
            assertThat(names(seed, JsonStyle.builder().nulls(true).optionals(JsonStyle.Optionals.NONE)))
                    .containsExactlyElementsOf(DECLARED);
        }
    }

    @Test
    void withoutNulls_noneIsThere() {
        assertThat(bodies(JsonStyle.builder().optionals(JsonStyle.Optionals.NONE)))
                .noneMatch(body -> body.contains(":null"));
    }

    @Test
    void allOptionals_areThere() {
        List<List<String>> drawn = new ArrayList<>();
        for (long seed = 0; seed < 50; seed++) {
            drawn.add(List.copyOf(names(seed, JsonStyle.builder().optionals(JsonStyle.Optionals.ALL))));
        }
        // The link to the user is doubtful beside most types and actions, and no doubtful body was asked for.
        assertThat(drawn)
                .contains(DECLARED)
                .allSatisfy(names -> assertThat(names)
                        .containsAll(DECLARED.stream()
                                .filter(name -> !name.equals("educateUrl"))
                                .toList()));
    }

    @Test
    void someOptionals_meanNowAndThenAKnownNameThatIsNotDeclared() {
        assertThat(bodies(JsonStyle.builder())).anyMatch(body -> body.contains("\"lastUpdateTime\":"));
    }

    @Test
    void unknown_addsNamesAndRepeatsThemFurtherDown() {
        List<String> bodies = bodies(JsonStyle.builder().unknown(true).optionals(JsonStyle.Optionals.NONE))
                .toList();
        for (long seed = 0; seed < 50; seed++) {
            assertThat(names(seed, JsonStyle.builder().unknown(true).optionals(JsonStyle.Optionals.NONE)))
                    .anyMatch(name -> !DECLARED.contains(name));
        }
        assertThat(bodies).anyMatch(body -> body.contains("{\"")).anyMatch(body -> body.contains("\"@odata.type\""));
        assertThat(bodies).anyMatch(body -> body.matches("(?s).*[{](\"[^\"]*\"):[^{}\\[\\]]*,\\1:.*"));
    }

    @Test
    void random_sameSeed_sameShape() {
        assertThat(INDICATOR.clean(3, JsonStyle.random(9))).isEqualTo(INDICATOR.clean(3, JsonStyle.random(9)));
    }
}
