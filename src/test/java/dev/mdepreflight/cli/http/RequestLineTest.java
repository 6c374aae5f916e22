package dev.mdepreflight.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --operation} with a whole request line. */
class RequestLineTest {

    private static final String ISOLATE = "{\"Comment\": \"a\", \"IsolationType\": \"Full\"}";

    @Test
    void aPathParameter_isChecked_withoutAFile_andShownInTheLine() {
        Run run = Run.of("check", "--operation", "GET /api/files/xyz/stats HTTP/1.1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("""
                        --operation:1:16: InvalidHashValue: Hash value xyz is invalid.
                            1 | GET /api/files/xyz/stats HTTP/1.1
                              |                ^^^
                              = at /path/id
                        """)
                .endsWith("--operation: GET /api/files/xyz/stats: 1 violation (1 refuses the whole call)\n");
    }

    @Test
    void aCleanRequestWithoutABody_isStatus0() {
        String hash = "d41d8cd98f00b204e9800998ecf8427e00000000";
        assertThat(Run.of("check", "-o", "GET https://api.security.microsoft.com/api/files/" + hash + "/alerts"))
                .isEqualTo(new Run(0, "--operation: GET /api/files/" + hash + "/alerts: clean\n", ""));
    }

    @Test
    void aBody_isCheckedTogetherWithThePath() throws Exception {
        String line = "POST /api/machines/%zz/isolate";
        Run run = Run.reading(ISOLATE.replace("Full", "Half"), "check", "-o", line, "--format", "json", "-");
        assertThat(run.status()).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("file").asText()).isEqualTo("-");
        assertThat(json.get("request").asText()).isEqualTo(line);
        assertThat(json.at("/violations/0/part").asText()).isEqualTo("PATH");
        assertThat(json.at("/violations/0/pointer").asText()).isEqualTo("/id");
        assertThat(json.at("/violations/0/file").asText()).isEqualTo("--operation");
        assertThat(json.at("/violations/0/offset").asInt()).isEqualTo(line.indexOf('%'));
        assertThat(json.at("/violations/1/pointer").asText()).isEqualTo("/IsolationType");
        assertThat(json.at("/violations/1").has("file")).isFalse();
        assertThat(json.at("/violations/1/offset").asInt()).isEqualTo(ISOLATE.indexOf("\"Full"));
    }

    @Test
    void aPropertyOfTheBodyNamedPath_isPlacedInTheBody() {
        String body = ISOLATE.replace("{", "{\"path\": {\"id\": 1}, ");
        Run run = Run.reading(body, "check", "-o", "POST /api/machines/xyz/isolate", "-");
        assertThat(run.out()).contains("\n-:1:2: advice[").contains("--operation:1:20: advice[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/machines/{id}/isolate", "post /api/machines/<id>/isolate", "isolateMachine"})
    void aTemplate_isTheOperationAlone(String operation) {
        assertThat(Run.reading(ISOLATE, "check", "--strict", "-o", operation, "-"))
                .isEqualTo(new Run(0, "-: clean\n", ""));
    }

    @Test
    void ndjson_checksTheRequestWithEachBody() {
        Run run = Run.reading(
                ISOLATE + "\n{}\n", "check", "-o", "POST /api/machines/%zz/isolate", "--ndjson", "--no-advice", "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.outLines()).hasSize(2).allMatch(line -> line.contains("\"part\":\"PATH\",\"pointer\":\"/id\""));
        assertThat(run.outLines().get(1))
                .startsWith("{\"line\":2,")
                .contains("\"part\":\"BODY\",\"pointer\":\"/Comment\"");
    }

    @Test
    void controlCharactersOfTheLine_reachTheTerminalEscaped() {
        Run run = Run.of("check", "-o", "GET /api/files/a\u001B[31m\u009B/stats");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("\\u001B").doesNotContain("\u001B").doesNotContain("\u009B");
    }
}
