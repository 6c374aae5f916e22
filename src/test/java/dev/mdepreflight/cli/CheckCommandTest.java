package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.report.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final String CLEAN = """
            {"indicatorValue": "8.8.8.8", "indicatorType": "IpAddress", "title": "a", "description": "b",
             "action": "Block"}
            """;

    private static final String FAULTY = CLEAN.replace("8.8.8.8", "198.51.100.0/24");

    private static final String ADVISED = CLEAN.replace("{", "{\"titel\": 1, ");

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Run check(String body, String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"check", "--operation", "submitIndicator"}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        arguments[arguments.length - 1] = "-";
        return Run.reading(body, arguments);
    }

    @Test
    void aCleanBody_isStatus0() {
        assertThat(check(CLEAN)).isEqualTo(new Run(0, "-: clean\n", ""));
    }

    @Test
    void aViolation_isStatus1_andShownInItsLine() {
        Run run = check(FAULTY);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(
                        "-:1:20: InvalidIpAddress: IP address 198.51.100.0/24 is invalid.\n    1 | {\"indicatorValue\"")
                .contains("= at /indicatorValue\n")
                .endsWith("-: 1 violation (1 refuses the whole call)\n");
    }

    @Test
    void advice_isShown_andCountsOnlyWhenStrict() {
        assertThat(check(ADVISED).status()).isZero();
        assertThat(check(ADVISED).out()).contains(": advice[").endsWith("-: clean, 1 advice\n");
        assertThat(check(ADVISED, "--strict").status()).isEqualTo(1);
        assertThat(check(ADVISED, "--no-advice")).isEqualTo(new Run(0, "-: clean\n", ""));
        assertThat(check(ADVISED, "--strict", "--no-advice").status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post /api/v1.0/indicators",
                "POST https://api.security.microsoft.com/api/indicators",
                "POST  https://api-gov.securitycenter.microsoft.us/api/v1.0/Indicators/?x=y"
            })
    void anOperation_canBeNamedByMethodAndPathOrUrl(String line) {
        Run run = Run.reading(FAULTY, "check", "--operation", line, "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("InvalidIpAddress");
    }

    @Test
    void severalFiles_areAllChecked_andTheHighestStatusCounts() throws IOException {
        String faulty = file("faulty.json", FAULTY);
        String missing = folder.resolve("missing.json").toString();
        String clean = file("clean.json", CLEAN);
        Run run = Run.of("check", "--operation", "submitIndicator", faulty, missing, clean);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("missing.json");
        assertThat(run.out()).contains(faulty + ": 1 violation", clean + ": clean");
        assertThat(Run.of("check", "--operation", "submitIndicator", faulty, clean)
                        .status())
                .isEqualTo(1);
    }

    @Test
    void json_isOneDocumentForEachInput() throws IOException {
        String faulty = file("faulty.json", FAULTY);
        String clean = file("clean.json", CLEAN);
        Run run = Run.of("check", "--operation", "submitIndicator", "--format", "json", faulty, clean);
        assertThat(run.status()).isEqualTo(1);
        List<String> lines = run.outLines();
        assertThat(lines).hasSize(2);
        JsonNode refused = new ObjectMapper().readTree(lines.get(0));
        assertThat(refused.fieldNames()).toIterable().containsExactly("file", "valid", "error", "violations", "advice");
        assertThat(refused.get("file").asText()).isEqualTo(faulty);
        assertThat(refused.at("/error/code").asText()).isEqualTo("InvalidIpAddress");
        assertThat(refused.at("/error/details")).hasSize(1);
        assertThat(refused.at("/violations/0/pointer").asText()).isEqualTo("/indicatorValue");
        assertThat(refused.at("/violations/0/scope").asText()).isEqualTo("REQUEST");
        assertThat(new ObjectMapper().readTree(lines.get(1)).get("valid").asBoolean())
                .isTrue();
    }

    @Test
    void ndjson_checksEachLine() throws IOException {
        String faulty = FAULTY.replace("\n", "");
        Run run = check(CLEAN.replace("\n", "") + "\r\n\n" + faulty + "\n{", "--ndjson");
        assertThat(run.status()).isEqualTo(1);
        List<String> lines = run.outLines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("{\"line\":1,\"file\":\"-\",\"valid\":true,\"advice\":[]}");
        assertThat(lines.get(1))
                .startsWith("{\"line\":3,\"file\":\"-\",\"valid\":false,\"error\":{\"code\":\"InvalidIpAddress\"");
        assertThat(lines.get(2)).startsWith("{\"line\":4,").contains("InvalidRequestBody");
    }

    @Test
    void ndjson_aDocumentNamesTheLineOnce_andAByteOrderMarkIsOfTheFile() throws IOException {
        Run run =
                check("\uFEFF" + CLEAN.replace("\n", "") + "\n{\"title\":1}\n", "--ndjson", "--strict", "--no-advice");
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().get(0)).startsWith("{\"line\":1,").contains("\"valid\":true");
        assertThat(run.outLines().get(1)).startsWith("{\"line\":2,").contains("\"offset\":9,\"column\":10");
        assertThat(run.outLines()).allMatch(line -> line.split("\"line\"", -1).length == 2);
    }

    @Test
    void ndjson_aLineAboveTheLimit_isAViolation_andTheNextLineIsChecked() {
        InputStream clean = new ByteArrayInputStream(("\n" + CLEAN.replace("\n", "")).getBytes(UTF_8));
        InputStream in = new SequenceInputStream(spaces(Limits.defaults().maxBodyBytes() + 10), clean);
        Run run = Run.reading(in, "check", "--operation", "submitIndicator", "--ndjson", "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().get(0)).contains("\"line\":1,", "\"valid\":false");
        assertThat(run.outLines().get(1)).contains("\"line\":2,", "\"valid\":true");
    }

    @Test
    void aBodyAboveTheLimit_isAViolation() {
        InputStream in = spaces(Limits.defaults().maxBodyBytes() + 10);
        Run run = Run.reading(in, "check", "--operation", "submitIndicator", "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("InvalidRequestBody").endsWith("-: 1 violation (1 refuses the whole call)\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void controlCharactersOfABody_reachTheTerminalEscaped() {
        Run run = check(FAULTY.replace("198", "\u009B\u202E198"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("\\u009B\\u202E198")
                .doesNotContain("\u009B")
                .doesNotContain("\u202E");
    }

    private static InputStream spaces(int count) {
        byte[] block = " ".repeat(1 << 16).getBytes(UTF_8);
        int blocks = count / block.length;
        InputStream whole = new SequenceInputStream(Collections.enumeration(Collections.nCopies(blocks, block).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
        return new SequenceInputStream(whole, new ByteArrayInputStream(block, 0, count % block.length));
    }
}
