package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void cleanBodies_areLinesThatCheckFindsClean() throws Exception {
        for (Operation operation :
                List.of(Operations.IMPORT_INDICATORS, Operations.ADD_SCAN_DEFINITION, Operations.RUN_LIVE_RESPONSE)) {
            Run run = Run.of("generate", "--operation", operation.id(), "--count", "60", "--seed", "7");
            assertThat(run.status()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines()).hasSize(60);
            Path file = Files.writeString(folder.resolve("bodies.ndjson"), run.out());
            Run check = Run.of("check", "--no-advice", "--ndjson", "--operation", operation.id(), file.toString());
            assertThat(check.status()).as(check.out()).isZero();
        }
    }

    @Test
    void faultyBodies_giveTheirCodeAndPointer() throws Exception {
        Preflight preflight = Preflight.create();
        for (String id : List.of("importIndicators", "updateAlert")) {
            Run run = Run.of("generate", "--operation", id, "--faulty", "-n", "300", "-s", "-3");
            assertThat(run.status()).isZero();
            int encoded = 0;
            for (String line : run.out().lines().toList()) {
                JsonNode shown = MAPPER.readTree(line);
                encoded += shown.has("base64") ? 1 : 0;
                byte[] body = shown.has("base64")
                        ? Base64.getDecoder().decode(shown.get("base64").asText())
                        : shown.get("body").asText().getBytes(StandardCharsets.UTF_8);
                Report report = preflight.check(Operations.byId(id).orElseThrow(), body);
                assertThat(report.violations())
                        .as(line)
                        .extracting(violation -> violation.code().code() + " " + violation.pointer())
                        .containsExactly(shown.get("code").asText() + " "
                                + shown.get("pointer").asText());
                assertThat(shown.get("fault").asText()).isNotEmpty();
            }
            assertThat(encoded).isBetween(1, 60);
        }
    }

    @Test
    void seed_givesTheSameLinesAgain_andEachLineItsOwn() {
        String all =
                Run.of("generate", "-o", "isolateMachine", "-n", "3", "-s", "5").out();
        assertThat(Run.of("generate", "-o", "isolateMachine", "-n", "3", "-s", "5")
                        .out())
                .isEqualTo(all);
        assertThat(Run.of("generate", "-o", "isolateMachine", "-s", "7").out())
                .isEqualTo(all.lines().toList().get(2) + "\n");
    }

    @Test
    void withoutSeed_theOneTakenIsTold() {
        Run run = Run.of("generate", "-o", "isolateMachine");
        assertThat(run.status()).isZero();
        assertThat(run.err()).matches("mde-preflight: --seed \\d+ gives these bodies again\n");
        String seed = run.err().replaceAll("\\D", "");
        assertThat(Run.of("generate", "-o", "isolateMachine", "-s", seed).out()).isEqualTo(run.out());
    }

    @Test
    void wrongUsage_isToldInALine() {
        assertThat(Run.of("generate", "-o", "uploadLibraryFile").err()).contains("is a form, not JSON");
        assertThat(Run.of("generate", "-o", "isolateMachine", "-n", "-1").err()).contains("--count");
        assertThat(Run.of("generate", "-o", "isolate").err()).contains("no operation");
        assertThat(Run.of("generate").err()).contains("--operation");
        assertThat(Run.of("generate").status()).isEqualTo(2);
    }
}
