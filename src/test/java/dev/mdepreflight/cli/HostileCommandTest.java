package dev.mdepreflight.cli;

import static dev.mdepreflight.hostile.HostileTexts.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.mdepreflight.hostile.HostileTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that comes in, be it by a file, its name, the command line or standard input, is interpreted by the terminal that shows what comes out. */
class HostileCommandTest {
    private static final String BODY =
            "{\"indicatorValue\":§,\"indicatorType\":\"IpAddress\",\"action\":§,\"severity\":§,\n"
                    + "\t§:§,\"expirationTime\":§,\"rbacGroupNames\":{§:§},\"title\":\"t\",\"description\":\"d\"}";

    private static final String IMPORT = "{\"Indicators\":[{§:\t§,\"indicatorType\":§},{\"title\":§,§:{§:§}}],\n§:§}";

    @TempDir
    private Path folder;

    /** Three at once, as a run takes its time; that with a zero apart, as no file can be named so. */
    static Stream<String> directing() {
        List<String> texts = HostileTexts.DIRECTING.stream()
                .filter(text -> text.indexOf('\0') < 0)
                .toList();
        return Stream.concat(
                IntStream.iterate(0, i -> i < texts.size(), i -> i + 3)
                        .mapToObj(i -> String.join("", texts.subList(i, Math.min(i + 3, texts.size())))),
                Stream.of("a\0b"));
    }

    static Stream<String> templates() {
        return HostileTexts.TEMPLATES.stream();
    }

    private static void assertShowable(Run run) {
        HostileTexts.assertShowable(run.out());
        HostileTexts.assertShowable(run.err());
        // A line that is forged would be one that does not begin as ours do.
        assertThat(run.err().lines()).allMatch(line -> line.startsWith("mde-preflight: "));
    }

    private static void assertJson(Run run) throws IOException {
        assertThat(run.outLines()).isNotEmpty();
        for (String line : run.outLines()) {
            try (JsonParser parser = new JsonFactory().createParser(line)) {
                while (parser.nextToken() != null) {
                    assertThat(parser.currentToken()).isNotNull();
                }
            }
        }
    }

    private static List<Run> ofBodies(String file, String... more) {
        List<Run> runs = new ArrayList<>();
        for (String operation : List.of(
                "submitIndicator",
                "importIndicators",
                "runLiveResponse",
                "POST /api/indicators?$filter=x&a=b",
                "uploadLibraryFile")) {
            List<String> arguments = new ArrayList<>(List.of("check", "--operation", operation));
            arguments.addAll(List.of(more));
            arguments.add(file);
            runs.add(Run.of(arguments.toArray(String[]::new)));
        }
        return runs;
    }

    @ParameterizedTest
    @MethodSource("directing")
    void inABody(String text) throws IOException {
        Path file = folder.resolve("body.json");
        for (String body : List.of(BODY, IMPORT, "§", "[§]", "{§", "{§:")) {
            Files.writeString(file, body.replace("§", json(text)));
            ofBodies(file.toString()).forEach(HostileCommandTest::assertShowable);
            for (Run run : ofBodies(file.toString(), "--format", "json")) {
                assertShowable(run);
                assertJson(run);
            }
            Run lines = Run.reading(
                    body.replace("§", json(text)).replace("\n", "") + "\n{}\n",
                    "check",
                    "--operation",
                    "submitIndicator",
                    "--ndjson",
                    "-");
            assertShowable(lines);
            assertJson(lines);
        }
        Files.writeString(file, "{\"a\":" + text + "," + text);
        ofBodies(file.toString()).forEach(HostileCommandTest::assertShowable);
    }

    @ParameterizedTest
    @MethodSource("directing")
    void inAListThatIsCut(String text) throws IOException {
        Path file = folder.resolve("list.json");
        Files.writeString(file, IMPORT.replace("§", json(text)));
        for (String command : List.of("partition", "split")) {
            assertShowable(Run.of(command, "--force", file.toString()));
        }
        try (Stream<Path> written = Files.list(folder)) {
            for (Path rejected :
                    written.filter(path -> path.toString().contains("faulty")).toList()) {
                HostileTexts.assertShowable(Files.readString(rejected));
            }
        }
        Files.writeString(file, "{" + json(text) + ":" + text);
        for (String command : List.of("partition", "split")) {
            assertShowable(Run.of(command, "--force", file.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("directing")
    void inNamesOfFiles(String text) throws IOException {
        List<String> names = new ArrayList<>(List.of(text, text + ".json", "no/" + text, text + ".http"));
        try {
            Path file = folder.resolve(text.replace("/", "") + ".json");
            names.add(Files.writeString(file, "{\"Indicators\":[{\"title\":1},{}]}")
                    .toString());
            names.add(
                    Files.createDirectory(folder.resolve(text.replace("/", ""))).toString());
        } catch (InvalidPathException e) {
            // There is no such file.
        }
        for (String name : names) {
            ofBodies(name).forEach(HostileCommandTest::assertShowable);
            ofBodies(name, "--format", "json").forEach(HostileCommandTest::assertShowable);
            String below = name.startsWith(folder.toString()) ? name : folder + "/out/" + name;
            for (String command : List.of("partition", "split")) {
                assertShowable(Run.of(command, name));
                assertShowable(Run.of(command, name));
                assertShowable(Run.of(command, "--output-dir", below, "no.json"));
                assertShowable(Run.of(command, "--output-dir", below, names.get(names.size() - 2)));
            }
            assertShowable(Run.of("check", name));
        }
    }

    @ParameterizedTest
    @MethodSource("directing")
    void onTheCommandLine(String text) {
        for (List<String> arguments : List.of(
                List.of(text),
                List.of("--" + text),
                List.of("check", "--" + text),
                List.of("check", "--operation", text, "-"),
                List.of("check", "--operation", "GET /api/files/" + text + "/stats"),
                List.of("check", "--operation", "GET /api/files/" + text + "/stats", "--format", "json"),
                List.of("check", "--operation", "GET /api/alerts?$filter=" + text + "&" + text),
                List.of("check", "--operation", text + " /api/alerts"),
                List.of("check", "--operation", "POST /api/" + text),
                List.of("check", "--operation", "submitIndicator", "--format", text, "-"),
                List.of("check", "--operation", "submitIndicator", "--color", text, "-"),
                List.of("check", "--operation", "isolate", "--device-os", text, "-"),
                List.of("check", "--operation", "isolateMachine", "--device-os", text, "--device-version", text, "-"),
                List.of("check", "--operation", "isolateMachine", "--device-version", text, "-"),
                List.of("operations", text),
                List.of("operations", "--format", text),
                List.of("explain", text),
                List.of("explain", "InvalidHashValue", text),
                List.of("generate", "--operation", text),
                List.of("generate", "--operation", "submitIndicator", "--count", text),
                List.of("generate", "--operation", "submitIndicator", "--seed", text),
                List.of("partition", "--operation", text, "a.json"),
                List.of("split", "a.json", text),
                List.of("help", text))) {
            assertShowable(Run.reading("{\"Comment\":1}", arguments.toArray(String[]::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("directing")
    void inAFileOfRequests(String text) throws IOException {
        Path file = folder.resolve("a.http");
        for (String content : List.of(
                "### §\n# @name §\nPOST https://api.security.microsoft.com/api/indicators\n§: §\nContent-Type: §\n\n{§:1}",
                "@§ = §\n@a = §\nPOST /api/indicators?{{a}}={{§}}\n\n{\"title\":{{§}},\"{{a}}\":1}",
                "GET /api/files/§/stats?§={{§}}",
                "GET /api/files/{{§}}/stats",
                "GET {{§}}/api/files/x",
                "§ /api/alerts",
                "GET /§/§\n§",
                "POST /api/indicators\n\n< ./§",
                "POST /api/indicators\n\n<@§ ./§",
                "POST /api/indicators\n§\n\n§",
                "POST /api/indicators\n\n{{§}}")) {
            Files.writeString(file, content.replace("§", text));
            assertShowable(Run.of("check", file.toString()));
            assertShowable(Run.of("check", "--format", "json", file.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesAndFormats_comeOutAsTheyWentIn(String text) throws IOException {
        assertThat(Run.of("explain", text).err()).contains("no error code " + text);
        assertThat(Run.of("check", "--operation", "x" + text.replace(" ", ""), "-")
                        .err())
                .contains("no operation x" + text.replace(" ", ""));
        assertThat(Run.of("check", "--operation", "submitIndicator", text).err())
                .contains(text + ": no such file");
        assertThat(Run.of("check", "--operation", "submitIndicator", "--format", text + "x", "-")
                        .err())
                .contains(text + "x");
        Path file = folder.resolve("body.json");
        Files.writeString(file, BODY.replace("§", json(text)));
        Run shown = Run.of("check", "--operation", "submitIndicator", file.toString());
        assertThat(shown.out()).contains("IP address " + text + " is invalid.");
        Run inJson = Run.of("check", "--operation", "submitIndicator", "--format", "json", file.toString());
        assertThat(inJson.out()).contains("\"excerpt\":" + json(text) + ",");
    }
}
