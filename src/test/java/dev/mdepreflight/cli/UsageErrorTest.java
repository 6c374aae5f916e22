package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UsageErrorTest {

    static Stream<Arguments> wrongUsage() {
        return Stream.of(
                Arguments.of(List.of(), "`mde-preflight --help`"),
                Arguments.of(List.of("chekc"), "did you mean"),
                Arguments.of(List.of("--frobnicate"), "`mde-preflight --help`"),
                Arguments.of(List.of("check", "a.json"), "--operation"),
                Arguments.of(List.of("check", "--operation"), "`mde-preflight check --help`"),
                Arguments.of(List.of("check", "--operation", "submitIndicator"), "- for standard input"),
                Arguments.of(List.of("check", "--operation", "submitIndicator", "-", "-"), "only once"),
                Arguments.of(
                        List.of("check", "--operation", "submitIndicator", "--stritc", "-"), "did you mean --strict?"),
                Arguments.of(List.of("check", "--operation", "submitIndicator", "--format", "xml", "-"), "JSON"),
                Arguments.of(
                        List.of("check", "--operation", "SubmitIndicatr", "-"),
                        "did you mean submitIndicator? See `mde-preflight operations`"),
                Arguments.of(
                        List.of("check", "--operation", "zzz", "-"),
                        "no operation zzz; see `mde-preflight operations`"),
                Arguments.of(
                        List.of("check", "--operation", "PUT /api/indicators", "-"),
                        "no operation answers PUT /api/indicators; did you mean POST /api/indicators? See `mde-preflight operations`"),
                Arguments.of(
                        List.of("check", "--operation", "POST /api/machines/1/isolat", "-"),
                        "no operation answers POST /api/machines/1/isolat; did you mean POST /api/machines/{id}/isolate? See"),
                Arguments.of(
                        List.of("check", "-o", "POST htp://localhost:8081/api/machines/1/isolate", "-"),
                        "a URL begins with http:// or https://, and a path with a slash. See"),
                Arguments.of(
                        List.of("check", "-o", "POST localhost:8081/api/machines/1/isolate", "-"),
                        "a URL begins with http:// or https://, and a path with a slash. See"),
                Arguments.of(
                        List.of("check", "-o", "POST localhost/api/machines/{id}/isolate", "-"),
                        "a URL begins with http:// or https://, and a path with a slash. See"),
                Arguments.of(
                        List.of("check", "--operation", "GET https://u:secret@example.com/api/files/x"),
                        "The host example.com in the request line is not known as one of the API's; correct it, or name it with --host"),
                Arguments.of(
                        List.of("check", "-o", "POST http://localhost:8080/api/machines/1/isolate", "-"),
                        "The host localhost:8080 in the request line is not known"),
                Arguments.of(
                        List.of("check", "-o", "POST https://api.security.microsft.com/api/machines/1/isolate", "-"),
                        "did you mean api.security.microsoft.com? Otherwise name it with --host"),
                Arguments.of(List.of("check", "-o", "submitIndicator", ""), "Name a file, or - for standard input"),
                Arguments.of(List.of("split"), "Name a file, or - for standard input"),
                Arguments.of(List.of("split", ""), "Name a file, or - for standard input"),
                Arguments.of(List.of("partition"), "Name a file, or - for standard input"),
                Arguments.of(
                        List.of("check", "--operation", "GET /api/files/{id}/stats"), "`mde-preflight operations`"),
                Arguments.of(List.of("check", "--operation", "POST /api/machines/1/isolate HTTP/1.1"), "Name a file"),
                Arguments.of(List.of("check", "--operation", "GET /api/files/x", "a.json"), "leave the files out"),
                Arguments.of(List.of("check", "--operation", "GET /api/files/x", "--ndjson"), "Leave --ndjson out"),
                Arguments.of(
                        List.of("check", "--host", "a b", "--operation", "GET /api/files/x"),
                        "--host: \"a b\" is no host"),
                Arguments.of(List.of("check", "a.http", "a.json"), "Missing --operation"),
                Arguments.of(List.of("check", "-o", "submitIndicator", "a.http"), "Leave --operation out"),
                Arguments.of(List.of("check", "--ndjson", "a.REST"), "Leave --ndjson out"),
                Arguments.of(
                        List.of("check", "-o", "submitIndicator", "--ndjson", "--format", "text", "-"),
                        "Leave --format text out"),
                Arguments.of(
                        List.of("check", "-o", "submitIndicator", "--ndjson", "--color", "always", "-"),
                        "Leave --color always out"),
                Arguments.of(
                        List.of("check", "-o", "submitIndicator", "--format", "json", "--color", "always", "-"),
                        "Leave --color always out"),
                Arguments.of(
                        List.of("check", "-o", "submitIndicator", "--allow-includes", "src", "-"),
                        "Leave --allow-includes out"),
                Arguments.of(
                        List.of(
                                "check",
                                "-o",
                                "isolateMachine",
                                "--device-os",
                                "macOS",
                                "--onboarding",
                                "Onborded",
                                "-"),
                        "No onboarding status Onborded; known are Onboarded, CanBeOnboarded, Unsupported, InsufficientInfo"),
                Arguments.of(List.of("check", "--operation", "", "-"), "`mde-preflight operations`"),
                Arguments.of(List.of("check", "--operation", "a\nb\u001B", "-"), "`mde-preflight operations`"),
                Arguments.of(List.of("check", "--operation", "submitIndicator", "--a\nb\u001B", "-"), "--help"),
                Arguments.of(List.of("operations", "extra"), "`mde-preflight operations --help`"),
                Arguments.of(
                        List.of("explain", "invalidhashvalue"),
                        "did you mean InvalidHashValue? See `mde-preflight explain`"),
                Arguments.of(List.of("explain", "zzz"), "no error code zzz; see `mde-preflight explain`"),
                Arguments.of(List.of("help", "zzz"), "zzz"));
    }

    @ParameterizedTest
    @MethodSource("wrongUsage")
    void wrongUsage_isToldInOneLineThatSaysWhatToDo(List<String> arguments, String advised) {
        Run run = Run.of(arguments.toArray(new String[0]));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("mde-preflight: ")
                .contains(advised)
                .endsWith("\n")
                .doesNotContain("\u001B");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aFileNamedLikeAnArgumentFile_isAFile() {
        assertThat(Run.of("check", "--operation", "submitIndicator", "@nowhere").err())
                .contains("@nowhere: no such file");
    }
}
