package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogCommandsTest {

    @ParameterizedTest
    @ValueSource(strings = {"80", "120"})
    void operations_isAParagraphForEach_withinTheTerminal(String columns) {
        Run run = Run.ofWidth(columns, "operations");
        assertThat(run.status()).isZero();
        List<String> paragraphs = List.of(run.out().split("\n\n"));
        assertThat(paragraphs).hasSameSizeAs(Operations.all());
        for (Operation operation : Operations.all()) {
            assertThat(paragraphs.get(Operations.all().indexOf(operation)))
                    .startsWith(operation.id() + ": " + operation.title() + "\n  " + operation.method() + " "
                            + operation.path() + "\n  body: " + operation.body().getSimpleName());
        }
        assertThat(run.out().lines()).allMatch(line -> line.length() <= Integer.parseInt(columns));
    }

    @Test
    void operations_tellLimitsAndPermissions() {
        assertThat(Run.of("operations").out()).contains("""
                        submitIndicator: Submit or update one indicator
                          POST /api/indicators
                          body: Indicator
                          limits: 100 calls a minute, 1,500 calls an hour
                          permissions: Ti.ReadWrite.All (application); Ti.ReadWrite (delegated)
                        """, """
                          body: ImportIndicators, at most 500 in Indicators
                          limits: 30 calls a minute
                        """);
    }

    @Test
    void operations_asJson_isAnArrayWithEverything() throws Exception {
        JsonNode array = new ObjectMapper()
                .readTree(Run.of("operations", "--format", "json").out());
        assertThat(array).hasSameSizeAs(Operations.all());
        for (int i = 0; i < array.size(); i++) {
            Operation operation = Operations.all().get(i);
            JsonNode shown = array.get(i);
            assertThat(shown.fieldNames())
                    .toIterable()
                    .startsWith(
                            "id",
                            "title",
                            "method",
                            "path",
                            "contentType",
                            "documentation",
                            "body",
                            "batchLimits",
                            "rateLimits",
                            "permissions");
            assertThat(shown.path("systems"))
                    .hasSameSizeAs(operation.deviceSupport().systems());
            assertThat(shown.get("id").asText()).isEqualTo(operation.id());
            assertThat(shown.get("documentation").asText())
                    .isEqualTo(operation.documentation().toString());
            assertThat(shown.get("body").asText()).isEqualTo(operation.body().getName());
            assertThat(shown.at("/permissions/application"))
                    .extracting(JsonNode::asText)
                    .isEqualTo(operation.permissions().application());
        }
        assertThat(array.get(0).get("rateLimits").toString()).isEqualTo("{\"perMinute\":100,\"perHour\":1500}");
        assertThat(array.get(1).get("rateLimits").toString()).isEqualTo("{\"perMinute\":30}");
        assertThat(array.get(1).get("batchLimits").toString()).isEqualTo("{\"Indicators\":500}");
    }

    @Test
    void operations_asJson_haveTheSystemsOfTheirDevices() throws Exception {
        JsonNode array = new ObjectMapper()
                .readTree(Run.of("operations", "--format", "json").out());
        JsonNode isolate = array.get(Operations.all().indexOf(Operations.ISOLATE_MACHINE));
        assertThat(isolate.path("systems").get(0))
                .hasToString("{\"platform\":\"Windows 10\",\"mode\":\"Full\",\"release\":\"1703\",\"build\":\"15063\","
                        + "\"breach\":\"violation\","
                        + "\"documentation\":\"https://learn.microsoft.com/defender-endpoint/api/isolate-machine\"}");
    }

    @Test
    void explain_listsAllCodes_aLineEach() {
        List<String> lines = Run.of("explain").outLines();
        assertThat(lines).hasSize(21);
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(lines)
                    .filteredOn(line -> line.matches(code.code() + " +" + code.status() + " +\\w.*\\."))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void explain_aCode_saysAllThatIsKnown(ErrorCode code) {
        Run run = Run.of("explain", code.code());
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith(code.code() + " (HTTP status " + code.status() + ")\n");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        code.template(),
                        code.description(),
                        code.documentation().toString());
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "check --help", "operations -h", "explain --help", "help check", "help"})
    void help_goesToStandardOutput_withExamples(String arguments) {
        Run run = Run.of(arguments.split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: mde-preflight ").contains("Examples:");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void help_ofTheCommandAndOfCheck_listsTheExitStatuses() {
        assertThat(Run.of("--help").out()).contains("Exit status:");
        assertThat(Run.of("check", "--help").out()).contains("Exit status:");
    }

    @Test
    void version_isOneLine() {
        Run run = Run.of("--version");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("mde-preflight ");
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void generateCompletion_knowsCommandsOptionsAndOperations() {
        Run run = Run.of("generate-completion");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("#!/")
                .contains("--operation", "--ndjson", "importIndicators", "explain", "complete -F");
    }
}
