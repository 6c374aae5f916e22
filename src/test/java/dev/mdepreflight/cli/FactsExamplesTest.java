package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.support.Facts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example that the facts have of each operation is clean, whichever way it comes. The upload, which is a form, is checked elsewhere. */
class FactsExamplesTest {
    private static final Map<String, String> VALUES = Map.of(
            "machineId", "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a",
            "alertId", "da637500000000000001_123456789",
            "machineActionId", "5b0e6c1a-2f43-4d8e-9a77-0c1d2e3f4a5b",
            "guid", "5b0e6c1a-2f43-4d8e-9a77-0c1d2e3f4a5b");

    private final Preflight preflight = Preflight.create();

    @Test
    void eachExample_isClean_fromBytesAndObject_onTheCommandLine_andAsARequest() {
        for (JsonNode facts : Facts.operationsWithJson()) {
            String body = facts.get("example").toString();
            Operation operation = Operations.byId(facts.get("id").textValue()).orElseThrow();
            assertThat(preflight.check(operation, body)).as(operation.id()).isSameAs(Report.clean());
            assertThat(preflight.check(BothPaths.bind(operation.body(), body)))
                    .as(operation.id())
                    .isSameAs(Report.clean());
            assertThat(Run.reading(body, "check", "--no-advice", "--operation", operation.id(), "-"))
                    .as(operation.id())
                    .isEqualTo(new Run(0, "-: clean\n", ""));

            String path = facts.get("path").textValue();
            for (JsonNode parameter : facts.path("path_params")) {
                path = path.replace(
                        "{" + parameter.get("name").textValue() + "}",
                        VALUES.get(parameter.get("format").textValue()));
            }
            String method = facts.get("method").textValue();
            assertThat(preflight.check(Request.of(method, path)
                            .contentType("application/json")
                            .body(body.getBytes(StandardCharsets.UTF_8))))
                    .as(operation.id())
                    .isSameAs(Report.clean());
            assertThat(Run.reading(body, "check", "--no-advice", "--operation", method + " " + path, "-"))
                    .as(operation.id())
                    .isEqualTo(new Run(0, "-: " + method + " " + path + ": clean\n", ""));
            assertThat(operation.method() + " " + operation.path())
                    .isEqualTo(method + " " + facts.get("path").textValue());
        }
    }

    @Test
    void noExample_isDoubtful_butThatOfTheRetiredOperation() {
        Preflight advising = Preflight.builder().advice(true).build();
        for (JsonNode facts : Facts.operationsWithJson()) {
            Operation operation = Operations.byId(facts.get("id").textValue()).orElseThrow();
            assertThat(advising.check(operation, facts.get("example").toString())
                            .advice())
                    .as(operation.id())
                    .allMatch(advice -> advice.reason().equals("retired-operation"));
        }
    }
}
