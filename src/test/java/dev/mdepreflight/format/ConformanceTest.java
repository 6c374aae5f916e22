package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mdepreflight.support.ConformanceSuites;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grammars against the format cases of the JSON Schema Test Suite. */
class ConformanceTest {

    @ParameterizedTest
    @CsvSource({
        "ipv4, IPV4",
        "ipv6, IPV6",
        "uuid, GUID",
        "hostname, DOMAIN_NAME",
        "idn-hostname, DOMAIN_NAME",
        "date-time, DATE_TIME_OFFSET",
        "uri, WEB_URL"
    })
    void verdictsDifferFromTheSuiteExactlyWhereListed(String suite, Grammar grammar) throws IOException {
        Set<String> deviations = new TreeSet<>();
        for (Map.Entry<String, Boolean> it : cases(suite).entrySet()) {
            boolean accepted = grammar.matches(it.getKey());
            if (accepted != it.getValue() && concerns(grammar, it.getKey())) {
                deviations.add(Deviations.of(accepted, it.getKey()));
            }
        }
        assertThat(deviations).isEqualTo(Deviations.listedFor(suite));
    }

    @ParameterizedTest
    @CsvSource({"ipv4", "ipv6", "uuid"})
    void addressesAndGuidsHaveNoDeviation(String suite) throws IOException {
        assertThat(Deviations.listedFor(suite)).isEmpty();
    }

    @Test
    void hostnamesDeviateOnlyInUnderscoresTrailingDotsAndALabels() throws IOException {
        assertThat(Deviations.listedFor("hostname"))
                .allMatch(line -> line.startsWith("accepted\t"))
                .allMatch(line -> line.contains("_")
                        || line.endsWith(".\"")
                        || line.toLowerCase(Locale.ROOT).contains("xn--"));
    }

    @Test
    void urisOfOtherSchemesAndRelativeReferencesAreNoWebUrls() throws IOException {
        assertThat(cases("uri").keySet())
                .filteredOn(value -> !concerns(Grammar.WEB_URL, value))
                .isNotEmpty()
                .noneMatch(Grammar.WEB_URL::matches);
    }

    private static boolean concerns(Grammar grammar, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return grammar != Grammar.WEB_URL || lower.startsWith("http:") || lower.startsWith("https:");
    }

    private static Map<String, Boolean> cases(String suite) throws IOException {
        Path file = ConformanceSuites.path("json-schema-format", suite + ".json");
        Map<String, Boolean> cases = new LinkedHashMap<>();
        for (JsonNode group : new JsonMapper().readTree(file.toFile())) {
            for (JsonNode it : group.get("tests")) {
                if (it.get("data").isTextual()) {
                    cases.put(it.get("data").textValue(), it.get("valid").booleanValue());
                }
            }
        }
        assertThat(cases).isNotEmpty();
        return cases;
    }
}
