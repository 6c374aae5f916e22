package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCommandsTest {
    private static final String GOOD = "{\"indicatorValue\": \"192.0.2.7\", \"indicatorType\": \"IpAddress\","
            + " \"action\": \"Block\", \"title\": \"t\", \"description\": \"d\"}";

    private static final String BAD =
            GOOD.replace("192.0.2.7", "192.0.2.0/24").replace("\"t\",", "\"t,\\r\\n\",\r\n\r   ");

    @TempDir
    private Path folder;

    private static String indicators(int count, int badEvery) {
        StringBuilder body = new StringBuilder("{\"Indicators\":\n[");
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : ",\n").append(badEvery > 0 && i % badEvery == 0 ? BAD : GOOD);
        }
        return body.append("]}\n").toString();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        return names(folder);
    }

    private static List<String> names(Path in) {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void split_writesNumberedFilesNextToTheInput() throws IOException {
        Path input = file("my.feed.json", indicators(1001, 3));
        Run run = Run.of("split", input.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo(input + ": 1,001 elements in 3 bodies, " + folder.resolve("my.feed-0001.json") + " to "
                        + folder.resolve("my.feed-0003.json") + "\n");
        assertThat(names())
                .containsExactly("my.feed-0001.json", "my.feed-0002.json", "my.feed-0003.json", "my.feed.json");
        assertThat(Files.readString(folder.resolve("my.feed-0003.json")))
                .isEqualTo("{\"Indicators\":\n[" + GOOD + "]}\n");
    }

    @Test
    void split_ofABodyThatIsSmallEnough_isOneFileOfTheSameBytes() throws IOException {
        String body = "{\"IndicatorIds\" : [\"1\"]}";
        Run run = Run.of(
                "split",
                "-o",
                "POST /api/indicators/BatchDelete",
                "-d",
                folder.resolve("a/b").toString(),
                file("ids", body).toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith(": 1 element in 1 body, " + folder.resolve("a/b/ids-0001.json") + "\n");
        assertThat(Files.readString(folder.resolve("a/b/ids-0001.json"))).isEqualTo(body);
    }

    @Test
    void partition_writesCleanBodies_andFaultyElementsALineEach() throws IOException {
        Path input = file("feed.json", indicators(1001, 3));
        Run run = Run.of("partition", input.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(input + ": 334 of 1,001 elements faulty, in " + folder.resolve("feed-faulty.ndjson")
                        + "; the clean ones in 2 bodies, " + folder.resolve("feed-clean-0001.json") + " to "
                        + folder.resolve("feed-clean-0002.json") + "\n");
        assertThat(names())
                .containsExactly("feed-clean-0001.json", "feed-clean-0002.json", "feed-faulty.ndjson", "feed.json");
        for (String clean : List.of("feed-clean-0001.json", "feed-clean-0002.json")) {
            assertThat(Run.of(
                                    "check",
                                    "--no-advice",
                                    "--operation",
                                    "importIndicators",
                                    folder.resolve(clean).toString())
                            .status())
                    .isZero();
        }
        List<String> lines = Files.readAllLines(folder.resolve("feed-faulty.ndjson"));
        assertThat(lines).hasSize(334);
        JsonNode second = new ObjectMapper().readTree(lines.get(1));
        assertThat(second.fieldNames()).toIterable().containsExactly("index", "line", "element", "violations");
        assertThat(second.get("index").asInt()).isEqualTo(3);
        assertThat(second.get("line").asInt()).isEqualTo(7);
        assertThat(second.get("element")).isEqualTo(new ObjectMapper().readTree(BAD));
        assertThat(second.at("/violations/0/pointer").asText()).isEqualTo("/Indicators/3/indicatorValue");
        assertThat(second.at("/violations/0/code").asText()).isEqualTo("InvalidIpAddress");
        JsonNode whole = new ObjectMapper()
                .readTree(Run.of("check", "-f", "json", "-o", "importIndicators", input.toString())
                        .out());
        // The first one of the whole is on the size of the batch.
        assertThat(second.at("/violations/0")).isEqualTo(whole.at("/violations/2"));
    }

    @Test
    void partition_ofWhatIsClean_writesNoFaultyFile() {
        Run run = Run.of("partition", file("feed.json", indicators(2, 0)).toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(": all of 2 elements clean, in 1 body, ");
        assertThat(names()).containsExactly("feed-clean-0001.json", "feed.json");
    }

    @Test
    void partition_ofNothing_orOfFaultyElementsAlone_writesNoBody() {
        Run nothing =
                Run.of("partition", file("feed.json", "{\"Indicators\":[]}").toString());
        assertThat(nothing.status()).isZero();
        assertThat(nothing.out()).endsWith(": no elements\n");
        assertThat(names()).containsExactly("feed.json");
        Run faulty = Run.of("partition", file("feed.json", indicators(1, 1)).toString());
        assertThat(faulty.status()).isEqualTo(1);
        assertThat(faulty.out()).contains(": 1 of 1 elements faulty, in ").doesNotContain("clean");
        assertThat(names()).containsExactly("feed-faulty.ndjson", "feed.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"split", "partition"})
    void violationsOutsideTheElements_areReported_andNothingIsWritten(String command) {
        Run run = Run.of(
                command, file("feed.json", "{\n\"indicators\": [" + GOOD + "]}").toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(": no file was written, as the fault is outside the elements");
        assertThat(run.out())
                .contains("feed.json:2:1: MissingRequiredParameter: Parameter Indicators is missing.")
                .contains("hint: did you mean Indicators? Names are case-sensitive")
                .doesNotContain("192.0.2");
        assertThat(names()).containsExactly("feed.json");
    }

    @Test
    void filesThatAreThere_areNotReplaced_unlessToldTo() throws IOException {
        String input = file("feed.json", indicators(501, 0)).toString();
        for (int i = 1; i <= 5; i++) {
            file("feed-000" + i + ".json", "old");
        }
        file("feed-7.json", "another");
        List<String> before = names();
        Run run = Run.of("split", input);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("mde-preflight: " + folder.resolve("feed-0001.json")
                        + ": exists already; give --force to replace it, or another --output-dir\n");
        assertThat(names()).isEqualTo(before);

        assertThat(Run.of("split", "--force", input).status()).isZero();
        assertThat(names()).containsExactly("feed-0001.json", "feed-0002.json", "feed-7.json", "feed.json");
        assertThat(Run.of("split", "--force", input).status()).isZero();

        file("feed-faulty.ndjson", "old");
        assertThat(Run.of("partition", input).status()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("feed-faulty.ndjson"))).isEqualTo("old");
        assertThat(Run.of("partition", "--force", input).status()).isZero();
        assertThat(names()).doesNotContain("feed-faulty.ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed-2024.json", "feed-00002.json", "feed-0003.json"})
    void fileBehindAGap_isNotTakenForOneOfAnEarlierRun_evenIfToldToReplace(String own) throws IOException {
        String input = file("feed.json", indicators(1, 0)).toString();
        file("feed-0001.json", "old");
        file(own, "own");
        Run run = Run.of("split", "--force", input);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(folder.resolve(own) + ": has the name of a part");
        assertThat(Files.readString(folder.resolve(own))).isEqualTo("own");
        assertThat(Files.readString(folder.resolve("feed-0001.json"))).isEqualTo("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed-clean-0001.json", "feed-faulty.ndjson"})
    void directoryOfTheNameOfAFile_isNotReplaced(String name) throws IOException {
        String input = file("feed.json", indicators(2, 2)).toString();
        Files.createDirectory(folder.resolve(name));
        Run run = Run.of("partition", "--force", input);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(folder.resolve(name) + ": is a directory");
        assertThat(names()).containsExactlyInAnyOrder("feed.json", name);
    }

    @Test
    void linkOfTheNameOfAFile_isReplacedItself_andNotWhatItNames() throws IOException {
        String input = file("feed.json", indicators(2, 2)).toString();
        Path named = file("named", "precious");
        Files.createSymbolicLink(folder.resolve("feed-clean-0001.json"), named);
        Files.createSymbolicLink(folder.resolve("feed-faulty.ndjson"), folder.resolve("nothing"));
        assertThat(Run.of("partition", input).status()).isEqualTo(2);
        assertThat(Run.of("partition", "--force", input).status()).isEqualTo(1);
        assertThat(Files.readString(named)).isEqualTo("precious");
        assertThat(names()).containsExactly("feed-clean-0001.json", "feed-faulty.ndjson", "feed.json", "named");
        assertThat(folder.resolve("feed-faulty.ndjson")).isRegularFile();
    }

    @Test
    void refusedRun_leavesEarlierFilesAlone_evenIfToldToReplaceThem() {
        String input = file("feed.json", "[]").toString();
        file("feed-0001.json", "old");
        assertThat(Run.of("split", "--force", input).status()).isEqualTo(1);
        assertThat(names()).containsExactly("feed-0001.json", "feed.json");
    }

    @Test
    void standardInput_isReadToo() {
        Run run = Run.reading(indicators(2, 2), "partition", "-d", folder.toString(), "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(names()).containsExactly("stdin-clean-0001.json", "stdin-faulty.ndjson");
        assertThat(run.out()).startsWith("-: 1 of 2 elements faulty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "split",
                "split --operation submitIndicator x.json",
                "split --operation importIndicator x.json",
                "partition x.json y.json",
                "split no-such-file.json",
                "partition src",
                "split --output-dir pom.xml src/samples/indicators.json"
            })
    void whatCannotBeDone_isToldInOneLine(String arguments) {
        Run run = Run.of(arguments.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("mde-preflight: ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"split", "partition"})
    void help_tellsWhatIsWritten(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("--output-dir", "--force", "-0001.json", "Exit status:", "Examples:");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void process_writesNothingToStandardError_whereNobodySeesIt_andLeavesNoTemporaryFile() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PreflightCommand.class.getName(),
                        "partition",
                        "--output-dir",
                        out.toString(),
                        "-")
                .redirectInput(file("in.json", indicators(20_000, 7)).toFile())
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("of 20,000 elements faulty");
        assertThat(process.getErrorStream().readAllBytes()).isEmpty();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(names(temporary)).noneMatch(name -> name.contains("preflight"));
        assertThat(names(out)).noneMatch(name -> name.startsWith(".")).hasSize(36);
    }
}
