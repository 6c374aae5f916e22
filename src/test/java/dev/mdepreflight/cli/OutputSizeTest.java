package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.catalog.indicator.IndicatorType;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for a finding is bounded, whatever the body holds. The page on limits states the numbers. */
class OutputSizeTest {
    private static final int KIB = 1024;

    /** Texts that take most room when they are shown: wide, invisible, escaped. */
    private static final List<String> TEXTS = Stream.of(
                    "",
                    "x",
                    "\u007f",
                    "\u4e2d",
                    "\u202e",
                    "\ud83d\ude00",
                    "\\u0001",
                    "\\\"",
                    "/",
                    "~",
                    "https://a/",
                    "1.")
            .map(piece -> piece.repeat(300))
            .toList();

    @TempDir
    private Path folder;

    /** Indicators with the same value everywhere, or with every name twice, in another letter case or with a value of another type. */
    private static List<String> elements() {
        List<String> names = Arrays.stream(Indicator.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<String> elements = new ArrayList<>(List.of("{}", "null", "7", "[]", "\"" + TEXTS.get(2) + "\""));
        for (String text : TEXTS) {
            String value = "\"" + text + "\"";
            elements.add(value);
            for (IndicatorType type : IndicatorType.values()) {
                elements.add(members(names, value)
                        .replace("\"indicatorType\":" + value, "\"indicatorType\":\"" + type.name() + "\""));
            }
            for (String other :
                    List.of(value, "[" + value + "]", "{" + value + ":" + value + "}", "7".repeat(900), "-1e9")) {
                elements.add(members(names, other));
                elements.add("{" + inner(names, other) + "," + inner(names, other) + "}");
                elements.add(members(
                        names.stream()
                                .map(name -> name.toUpperCase(java.util.Locale.ROOT))
                                .toList(),
                        other));
            }
        }
        return elements;
    }

    private static String members(List<String> names, String value) {
        return "{" + inner(names, value) + "}";
    }

    private static String inner(List<String> names, String value) {
        return names.stream().map(name -> "\"" + name + "\":" + value).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "importIndicators Indicators",
                "batchDeleteIndicators IndicatorIds",
                "addOrRemoveTagForMultipleMachines MachineIds"
            })
    void partition_writesAtMost10KiBForAnElement_besidesTheElement(String call) throws IOException {
        String list = call.substring(call.indexOf(' ') + 1);
        String rest = list.equals("MachineIds") ? ",\"Value\":\"v\",\"Action\":\"Add\"" : "";
        List<String> elements = elements();
        Path input = Files.writeString(
                folder.resolve("in.json"), "{\"" + list + "\":[" + String.join(",", elements) + "]" + rest + "}");
        Run run = Run.of("partition", "-o", call.substring(0, call.indexOf(' ')), input.toString());
        assertThat(run.status()).isEqualTo(1);
        int most = 0;
        int faulty = 0;
        for (String line : Files.readAllLines(folder.resolve("in-faulty.ndjson"))) {
            JsonNode told = new ObjectMapper().readTree(line);
            int element =
                    Excerpt.escape(elements.get(told.get("index").asInt())).getBytes(UTF_8).length;
            most = Math.max(most, line.getBytes(UTF_8).length - element);
            faulty++;
        }
        assertThat(faulty).isGreaterThan(20);
        assertThat(most).isLessThan(10 * KIB);
    }

    private static int findings(Report report) {
        return report.violations().size() + report.advice().size();
    }

    @Test
    void check_writesAtMost2KiBForAFinding_asJson_andTheReportLessThanThat() throws IOException {
        Preflight preflight = Preflight.builder().advice(true).build();
        List<String> bodies = elements().stream()
                .map(element -> "{\"Indicators\":[" + element + "]}")
                .toList();
        Path file = Files.write(folder.resolve("in.ndjson"), bodies);
        List<String> lines = Run.of("check", "-o", "importIndicators", "--ndjson", file.toString())
                .outLines();
        assertThat(lines).hasSameSizeAs(bodies);
        for (int i = 0; i < bodies.size(); i++) {
            Report report = preflight.check(Operations.IMPORT_INDICATORS, bodies.get(i));
            assertThat(lines.get(i).getBytes(UTF_8).length).isLessThan(KIB + 2 * KIB * findings(report));
            if (!report.isClean()) {
                assertThat(report.envelope().toJson().getBytes(UTF_8).length)
                        .isLessThan(KIB + KIB * report.violations().size());
                assertThat(report.toString().length()).isLessThan(KIB);
                assertThat(new PreflightException(report).getMessage().length()).isLessThan(KIB);
            }
        }
    }

    @Test
    void check_writesAtMost2KiBForAFinding_asText() throws IOException {
        String body = "{\"Indicators\":[" + String.join(",", elements()) + "]}";
        Report report = Preflight.builder().advice(true).build().check(Operations.IMPORT_INDICATORS, body);
        Path file = Files.writeString(folder.resolve("in.json"), body);
        Run run = Run.of("check", "-o", "importIndicators", file.toString());
        assertThat(run.out().getBytes(UTF_8).length).isLessThan(KIB + 2 * KIB * findings(report));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### §\nGET /api/machines",
                "### §\nGET /api/nothing?§",
                "# @name §\nGET /api/§?§",
                "### §\nGET https://other.example/§",
                "### §\nGET https://§/api/machines",
                "### §\nGET /api/machines?$filter=§",
                "### §\nGET /api/machines?$filter=riskScore eq '§' and §",
                "### §\nGET /api/machines?$§=§",
                "### §\nGET /api/machines?$orderby=§&$top=§&$select=§",
                "### §\nGET /api/files/§/stats?lookBackHours=§",
                "### §\nGET /api/files/{{§}}/stats?lookBackHours={{§}}",
                "### §\nGET {{§}}/nothing/§",
                "### §\nGET /api/machines/findbyip(ip='§',timestamp=§)",
                "### §\nPOST /api/indicators/BatchUpdate?§\n\n{}\n\nGET /api/§"
            })
    void check_ofARequest_writesAtMost1KiB_and2KiBForAFinding(String content) throws IOException {
        Path file = folder.resolve("a.http");
        List<String> texts = new ArrayList<>(TEXTS);
        texts.addAll(List.of("\udb40\udc01".repeat(300), "\u0301".repeat(300), "\u001b".repeat(300), "\"".repeat(300)));
        for (String text : texts) {
            Files.writeString(file, content.replace("§", text.repeat(10)));
            Run json = Run.of("check", "--format", "json", file.toString());
            JsonNode told = new ObjectMapper().readTree(json.out().isEmpty() ? "{}" : json.out());
            int findings = told.path("violations").size() + told.path("advice").size();
            int most = KIB + 2 * KIB * findings;
            Run plain = Run.of("check", file.toString());
            for (Run run : List.of(json, plain)) {
                String out = run.out().replace(file.toString(), "");
                assertThat(out.getBytes(UTF_8).length)
                        .as("%s %s", text.codePoints().findFirst().orElse(0), out)
                        .isLessThan(most);
                assertThat(run.err().length()).isLessThan(4 * KIB);
            }
            assertThat(told.path("name").asText()).hasSizeLessThanOrEqualTo(Excerpt.MAX_CHARS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=json", "--format=text"})
    void aNameInAPointer_addsAtMostSixTimesItsBytes(String format) throws IOException {
        for (String text : TEXTS) {
            Path file =
                    Files.writeString(folder.resolve("in.json"), "{\"Indicators\":[],\"" + text.repeat(10) + "\":1}");
            Run run = Run.of("check", "-o", "importIndicators", format, file.toString());
            int most = 4 * KIB + 6 * text.repeat(10).getBytes(UTF_8).length;
            assertThat(run.out().getBytes(UTF_8).length)
                    .as("%s", text.codePoints().findFirst().orElse(0))
                    .isLessThan(most);
        }
    }

    @Test
    void aReportHasNoMoreFindingsThanTheLimit_andCountsTheRest() {
        String body = "{\"Indicators\":[" + "{\"q\":1},".repeat(2_000) + "{}]}";
        Report report = Preflight.builder().advice(true).build().check(Operations.IMPORT_INDICATORS, body);
        assertThat(report.violations()).hasSize(1_000);
        assertThat(report.advice()).hasSize(1_000);
        assertThat(report.omittedViolations()).isPositive();
        assertThat(report.omittedAdvice()).isEqualTo(1_000);
    }
}
