package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import org.junit.jupiter.api.Test;

class OpenApiCommandTest {

    @Test
    void operations_asOpenApi_isOneDocumentOfAllOfThem() throws Exception {
        Run run = Run.of("operations", "--format", "openapi");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"openapi\" : \"3.1.0\",\n")
                .endsWith("\n}\n")
                .doesNotContain("\r");
        JsonNode document = new ObjectMapper().readTree(run.out());
        for (Operation operation : Operations.all()) {
            assertThat(document.get("paths").get(operation.path()).findValuesAsText("operationId"))
                    .contains(operation.id());
        }
    }

    @Test
    void operations_asOpenApiAgain_areTheSameBytes() {
        assertThat(Run.of("operations", "-f", "openapi").out())
                .isEqualTo(Run.of("operations", "-f", "OPENAPI").out());
    }

    @Test
    void check_asOpenApi_isWrongUsage() {
        Run run = Run.reading("{}", "check", "--operation", "submitIndicator", "--format", "openapi", "-");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("openapi").hasLineCount(1);
    }
}
