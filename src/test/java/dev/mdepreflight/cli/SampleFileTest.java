package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The samples that the README names, and their twelve faults. */
class SampleFileTest {

    private static final Path SAMPLE = Path.of("src/samples/indicators.json");

    /** Index and property of each fault, its code, and how the text under the carets begins, quotes left out. */
    private static final Tuple[] FAULTS = {
        tuple("16/indicatorValue", "InvalidHashValue", "90999f07e61dc4ed673620f4e430899c8634bbe"),
        tuple("41/indicatorValue", "InvalidHashValue", "1bb496c59b0d431936d70c471e5d5df2208f2c00c3ff1cb0"),
        tuple("83/indicatorValue", "InvalidIpAddress", "198.51.100.0/24"),
        tuple("126/indicatorValue", "InvalidIpAddress", "203.0.300.17"),
        tuple("158/indicatorValue", "InvalidDomainName", "https://login.alder-portal.example.com"),
        tuple("201/indicatorValue", "InvalidUrl", "htps://umber-cedar.sable73.nettle-ember.invalid"),
        tuple("237/title", "MissingRequiredParameter", "{"),
        tuple("274/description", "MissingRequiredParameter", "Description"),
        tuple("305/action", "InvalidRequestBody", "Allow"),
        tuple("342/rbacGroupNames", "InvalidRequestBody", "Servers"),
        tuple("388/generateAlert", "InvalidInput", "{"),
        tuple("447/expirationTime", "InvalidRequestBody", "2030-06-30T12:00:00"),
    };

    private static List<Tuple> faults(int columns) {
        List<Tuple> chosen = new ArrayList<>();
        for (Tuple fault : FAULTS) {
            chosen.add(tuple(fault.toList().subList(0, columns).toArray()));
        }
        return chosen;
    }

    @Test
    void indicators_haveExactlyTwelveFaults() throws IOException {
        Report report = Preflight.create().check(Operations.IMPORT_INDICATORS, Files.readAllBytes(SAMPLE));
        assertThat(report.violations())
                .extracting(
                        violation -> violation.pointer().substring("/Indicators/".length()),
                        violation -> violation.code().code())
                .containsExactlyInAnyOrderElementsOf(faults(2));
    }

    @Test
    void indicators_onTheCommandLine_haveTheirCaretsUnderTheValues() {
        Run run = Run.of("check", "--operation", "importIndicators", "--no-advice", SAMPLE.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        List<String> lines = run.outLines();
        List<Tuple> shown = new ArrayList<>();
        for (int i = 0; i + 3 < lines.size(); i++) {
            if (lines.get(i).startsWith(SAMPLE + ":") && lines.get(i + 1).contains(" | ")) {
                String code = lines.get(i).replaceAll("^\\S+ (\\w+): .*", "$1");
                String pointer = lines.get(i + 3).replaceAll("^ *= at /Indicators/([^ ]*).*", "$1");
                shown.add(tuple(pointer, code, underTheCarets(lines.get(i + 1), lines.get(i + 2))));
            }
        }
        assertThat(shown).hasSize(FAULTS.length);
        for (Tuple fault : FAULTS) {
            List<Object> expected = fault.toList();
            assertThat(shown).anySatisfy(one -> {
                assertThat(one.toList().subList(0, 2)).isEqualTo(expected.subList(0, 2));
                assertThat((String) one.toList().get(2)).startsWith((String) expected.get(2));
            });
        }
        assertThat(lines.get(lines.size() - 1)).startsWith(SAMPLE + ": 12 violations");
    }

    private static String underTheCarets(String line, String carets) {
        int from = carets.indexOf('^');
        return line.substring(from, Math.min(line.length(), carets.length())).replace("\"", "");
    }

    @Test
    void indicators_are500_prettyPrinted_withOnePropertyALine() throws IOException {
        JsonNode indicators = new ObjectMapper().readTree(SAMPLE.toFile()).get("Indicators");
        assertThat(indicators).hasSize(500);
        assertThat(Files.readString(SAMPLE).lines())
                .allMatch(line -> line.matches("(      \"\\w+\": .*|    [{}],?|  \"Indicators\": \\[|  ]|[{}])"));
    }

    @Test
    void submitIndicator_isClean() {
        Run run = Run.of("check", "--operation", "submitIndicator", "--strict", "src/samples/submit-indicator.json");
        assertThat(run).isEqualTo(new Run(0, "src/samples/submit-indicator.json: clean\n", ""));
    }
}
