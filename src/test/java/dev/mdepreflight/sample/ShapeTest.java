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

class ShapeTest {
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

    private static Stream<String> bodies(Shape.Builder builder) {
        Shape shape = builder.build();
        return LongStream.range(0, 100).mapToObj(seed -> CleanBodiesTest.text(INDICATOR.clean(seed, shape)));
    }

    private static List<String> names(long seed, Shape.Builder builder) {
        JsonNode tree = Binding.tree(INDICATOR.clean(seed, builder.build()));
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void declaredOrder_isThatOfTheRecord() {
        for (long seed = 0; seed < 50; seed++) {
            List<String> names = names(seed, Shape.builder());
            names.retainAll(DECLARED);
            assertThat(names).isSortedAccordingTo((a, b) -> DECLARED.indexOf(a) - DECLARED.indexOf(b));
        }
    }

    @Test
    void shuffled_ordersDiffer() {
        Set<List<String>> orders = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            orders.add(names(seed, Shape.builder().shuffled(true).optionals(Shape.Optionals.NONE)));
        }
        assertThat(orders).hasSizeGreaterThan(20);
    }

    @Test
    void compact_hasNoWhitespaceBetweenTokens() {
        assertThat(bodies(Shape.builder().optionals(Shape.Optionals.NONE)))
                .allSatisfy(body -> assertThat(body)
                        .startsWith("{\"")
                        .endsWith("}")
                        .doesNotContain("\n")
                        .contains("\",\"indicatorType\":\""));
    }

    @Test
    void pretty_hasLinesWithoutCarriageReturns() {
        assertThat(bodies(Shape.builder().whitespace(Shape.Whitespace.PRETTY)))
                .allSatisfy(body ->
                        assertThat(body).startsWith("{\n  \"").endsWith("\n}").doesNotContain("\r"));
    }

    @Test
    void prettyCrlf_endsEveryLineWithBoth() {
        assertThat(bodies(Shape.builder().whitespace(Shape.Whitespace.PRETTY_CRLF)))
                .allSatisfy(body -> assertThat(body)
                        .startsWith("{\r\n  \"")
                        .endsWith("\r\n}")
                        .doesNotContainPattern("[^\\r]\\n"));
    }

    @Test
    void erratic_usesEveryKindOfWhitespaceAlsoAroundTheBody() {
        List<String> bodies =
                bodies(Shape.builder().whitespace(Shape.Whitespace.ERRATIC)).toList();
        assertThat(bodies).anyMatch(body -> body.startsWith(" ")).anyMatch(body -> body.endsWith("\n"));
        assertThat(String.join("", bodies)).contains("\t", "\r\n", "\r", " :", ": ");
    }

    @Test
    void noEscapes_leavesOnlyThoseThatMustBe() {
        assertThat(bodies(Shape.builder().nonAscii(true)))
                .allSatisfy(body -> assertThat(body).doesNotContain("\\/").doesNotContainPattern("\\\\u(?!00[01])"));
    }

    @Test
    void someEscapes_haveEveryFormAndPlainCharacters() {
        String all = String.join(
                "",
                bodies(Shape.builder().escapes(Shape.Escapes.SOME).nonAscii(true))
                        .toList());
        assertThat(all)
                .contains("\\/", "\\\"", "\\n")
                .containsPattern("\\\\u00[0-9a-f]{2}")
                .containsPattern("[a-z]{6}");
        assertThat(all).containsPattern("(?i)\\\\ud83d\\\\ude");
    }

    @Test
    void allEscapes_leaveNoPlainCharacterInAString() {
        assertThat(bodies(Shape.builder().escapes(Shape.Escapes.ALL).optionals(Shape.Optionals.NONE)))
                .allMatch(body -> body.replaceAll("\\\\(u\\p{XDigit}{4}|.)", "")
                        .replace("\"\"", "")
                        .matches("[{](:,)*:(true|false)?[}]"));
    }

    @Test
    void ascii_isAllAscii() {
        assertThat(bodies(Shape.builder().unknown(true)))
                .allSatisfy(body -> assertThat(body.chars()).allMatch(c -> c < 128));
    }

    @Test
    void nonAscii_goesBeyondTheBasicPlane() {
        List<String> bodies = bodies(Shape.builder().nonAscii(true)).toList();
        assertThat(bodies).allMatch(body -> body.chars().anyMatch(c -> c >= 128));
        assertThat(bodies).anyMatch(body -> body.codePoints().anyMatch(c -> c > 0xFFFF));
    }

    @Test
    void nulls_standForEveryOptionalPropertyThatIsNotSet() {
        for (long seed = 0; seed < 30; seed++) {
            assertThat(names(seed, Shape.builder().nulls(true).optionals(Shape.Optionals.NONE)))
                    .containsExactlyElementsOf(DECLARED);
        }
    }

    @Test
    void withoutNulls_noneIsThere() {
        assertThat(bodies(Shape.builder().optionals(Shape.Optionals.NONE))).noneMatch(body -> body.contains(":null"));
    }

    @Test
    void allOptionals_areThere() {
        // The link means something with few actions only.
        List<String> always =
                DECLARED.stream().filter(name -> !name.equals("educateUrl")).toList();
        boolean linked = false;
        for (long seed = 0; seed < 30; seed++) {
            List<String> names = names(seed, Shape.builder().optionals(Shape.Optionals.ALL));
            assertThat(names).containsAll(always);
            linked |= names.equals(DECLARED);
        }
        assertThat(linked).isTrue();
    }

    @Test
    void someOptionals_meanNowAndThenAKnownNameThatIsNotDeclared() {
        assertThat(bodies(Shape.builder())).anyMatch(body -> body.contains("\"lastUpdateTime\":"));
    }

    @Test
    void unknown_addsNamesAndRepeatsThemFurtherDown() {
        List<String> bodies = bodies(Shape.builder().unknown(true).optionals(Shape.Optionals.NONE))
                .toList();
        for (long seed = 0; seed < 50; seed++) {
            assertThat(names(seed, Shape.builder().unknown(true).optionals(Shape.Optionals.NONE)))
                    .anyMatch(name -> !DECLARED.contains(name));
        }
        assertThat(bodies).anyMatch(body -> body.contains("{\"")).anyMatch(body -> body.contains("\"@odata.type\""));
        assertThat(bodies).anyMatch(body -> body.matches("(?s).*[{](\"[^\"]*\"):[^{}\\[\\]]*,\\1:.*"));
    }

    @Test
    void random_sameSeed_sameShape() {
        assertThat(INDICATOR.clean(3, Shape.random(9))).isEqualTo(INDICATOR.clean(3, Shape.random(9)));
    }
}
