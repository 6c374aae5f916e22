package dev.mdepreflight.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.cli.JsonFindings;
import dev.mdepreflight.report.Report;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    private static final String SOURCE = "{\n  \"indicatorValue\": \"3f78\",\n  \"titel\": 1\n}\n";

    private static String json(long line, String file, Report report) {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        Source source = Source.of(file, new byte[0], false);
        new ReportJson(out, false).write(new CheckResult(file, line, null, null, report, Places.in(source)));
        out.flush();
        return written.toString();
    }

    @Test
    void write_aCleanBody() {
        assertThat(json(CheckResult.WHOLE, "a.json", Report.clean()))
                .isEqualTo("{\"file\":\"a.json\",\"valid\":true,\"advice\":[]}\n");
    }

    @Test
    void write_findings_withTheirMembersInOrder() {
        Report report = JsonFindings.report(
                List.of(JsonFindings.invalidHash(SOURCE, "\"3f78\"")),
                List.of(JsonFindings.unknownName(SOURCE, "\"titel\"")));
        String error = report.envelope().toJson();
        assertThat(json(CheckResult.WHOLE, "-", report))
                .isEqualTo("{\"file\":\"-\",\"valid\":false," + error.substring(1, error.length() - 1)
                        + ",\"violations\":[{\"code\":\"InvalidHashValue\","
                        + "\"message\":\"Hash value \\\"3f78\\\" is invalid.\","
                        + "\"reason\":\"a-reason\",\"part\":\"BODY\","
                        + "\"pointer\":\"/Indicators/3/indicatorValue\",\"offset\":22,\"line\":2,\"column\":21,"
                        + "\"excerpt\":\"\\\"3f78\\\"\",\"hint\":\"a SHA-1 has 40 digits\",\"scope\":\"ELEMENT\"}],"
                        + "\"advice\":[{\"message\":\"Not a known name.\","
                        + "\"reason\":\"unknown-name\",\"part\":\"BODY\","
                        + "\"pointer\":\"/titel\",\"offset\":32,\"line\":3,\"column\":3,"
                        + "\"excerpt\":\"\\\"titel\\\"\",\"hint\":\"did you mean title?\"}]}\n");
    }

    @Test
    void write_membersWithoutValue_areLeftOut() throws Exception {
        Report report =
                JsonFindings.report(List.of(JsonFindings.malformed(JsonFindings.locate(SOURCE, "{"))), List.of());
        JsonNode violation = new ObjectMapper()
                .readTree(json(CheckResult.WHOLE, "-", report))
                .at("/violations/0");
        assertThat(violation.fieldNames())
                .toIterable()
                .containsExactly("code", "message", "reason", "part", "pointer", "offset", "line", "column", "scope");
    }

    @Test
    void write_aLineOfMany_namesItFirst() {
        assertThat(json(7, "a", Report.clean())).startsWith("{\"line\":7,\"file\":\"a\",");
    }

    @Test
    void write_omittedFindings_areCounted() throws Exception {
        Report report = JsonFindings.report(
                List.of(JsonFindings.malformed(JsonFindings.locate(SOURCE, "{"))),
                99,
                List.of(JsonFindings.unknownName(SOURCE, "\"titel\"")),
                5);
        JsonNode written = new ObjectMapper().readTree(json(CheckResult.WHOLE, "-", report));
        assertThat(written.get("omittedViolations").asInt()).isEqualTo(99);
        assertThat(written.get("omittedAdvice").asInt()).isEqualTo(5);
    }

    @Test
    void write_anyFileName_isOneLineOfJson() throws Exception {
        String name = "a\"\n\u001B\uD83D\uDE00";
        String written = json(CheckResult.WHOLE, name, Report.clean());
        assertThat(written.lines()).hasSize(1);
        assertThat(new ObjectMapper().readTree(written).get("file").asText()).isEqualTo(name);
    }
}
