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

    @Test
    void operations_isATableWithAlignedColumns() {
        Run run = Run.of("operations");
        assertThat(run.status()).isZero();
        List<String> lines = run.outLines();
        assertThat(lines).hasSize(Operations.all().size() + 1);
        int method = lines.get(0).indexOf("METHOD");
        int path = lines.get(0).indexOf("PATH");
        int title = lines.get(0).indexOf("TITLE");
        for (Operation operation : Operations.all()) {
            String line = lines.get(1 + Operations.all().indexOf(operation));
            assertThat(line).startsWith(operation.id() + " ").endsWith(operation.title());
            assertThat(line.substring(method)).startsWith(operation.method() + " ");
            assertThat(line.substring(path)).startsWith(operation.path() + " ");
            assertThat(line.substring(title)).isEqualTo(operation.title());
        }
    }

    @Test
    void operations_asJson_isAnArray() throws Exception {
        JsonNode array = new ObjectMapper()
                .readTree(Run.of("operations", "--format", "json").out());
        assertThat(array).hasSameSizeAs(Operations.all());
        for (int i = 0; i < array.size(); i++) {
            Operation operation = Operations.all().get(i);
            assertThat(array.get(i).fieldNames())
                    .toIterable()
                    .startsWith("id", "title", "method", "path", "documentation");
            assertThat(array.get(i).path("systems"))
                    .hasSameSizeAs(operation.deviceSupport().systems());
            assertThat(array.get(i).get("id").asText()).isEqualTo(operation.id());
            assertThat(array.get(i).get("documentation").asText())
                    .isEqualTo(operation.documentation().toString());
        }
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
