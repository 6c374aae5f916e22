package dev.mdepreflight.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that a file of requests takes from other files: which files are opened, and what is shown of them. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class IncludesTest {

    private static final String SECRET = "q7Zk2Vx9Lm4T";
    private static final String POST = "POST /api/indicators\n\n";
    private static final String FAULTY = "{\"indicatorValue\": \"10.0.0.0/8\", \"indicatorType\": \"IpAddress\",\n"
            + "\"action\": \"Block\", \"title\": \"a\", \"description\": \"b\"}";

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectories(root.resolve("requests"));
        Files.createDirectories(root.resolve("other"));
    }

    private Run check(String body, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("a.http"), POST + body + "\n");
        String[] arguments = new String[options.length + 2];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = file.toString();
        Run run = Run.of(arguments);
        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain(SECRET, SECRET.substring(0, 6), "unexpected");
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"body.json", "./body.json", "deep/body.json", "deep/../body.json", "../requests/body.json"})
    void aFileBelowTheFolder_isRead_andQuoted(String path) throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve(path), FAULTY);
        Run run = check("< " + path);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("body.json:1:20: InvalidIpAddress: IP address 10.0.0.0/8", " | {\"indicatorValue");
    }

    @Test
    void aFileElsewhere_isRefused_unlessItsFolderIsAllowed() throws IOException {
        Path other = Files.writeString(root.resolve("other/body.json"), FAULTY);
        for (String path :
                new String[] {"../other/body.json", other.toString(), "/etc/hostname", "/proc/self/environ"}) {
            Run run = check("< " + path);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).hasLineCount(1).contains("a.http:3: ", "--allow-includes");
        }
        String allowed = root.resolve("other").toString();
        assertThat(check("< ../other/body.json", "--allow-includes", allowed).status())
                .isEqualTo(1);
        assertThat(check("< ../other/body.json", "--allow-includes", "/proc", "--allow-includes", allowed)
                        .status())
                .isEqualTo(1);
        assertThat(check("< ../other/body.json", "--allow-includes", "/proc").status())
                .isEqualTo(2);
        for (String missing : new String[] {"no/such", other.toString(), "a\u0000b"}) {
            Run run = check("< ../other/body.json", "--allow-includes", missing);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).hasLineCount(1).contains("No such folder");
        }
    }

    @Test
    void links_areFollowedFirst() throws IOException {
        Path other = Files.writeString(root.resolve("other/body.json"), FAULTY);
        Files.createSymbolicLink(folder.resolve("out.json"), other);
        Files.createSymbolicLink(folder.resolve("out"), root.resolve("other"));
        assertThat(check("< out.json").err()).contains("--allow-includes");
        assertThat(check("< out/body.json").err()).contains("--allow-includes");
        Files.writeString(folder.resolve("body.json"), FAULTY);
        Files.createSymbolicLink(folder.resolve("in.json"), folder.resolve("body.json"));
        assertThat(check("< in.json").status()).isEqualTo(1);
        Path linked = Files.createSymbolicLink(root.resolve("linked"), folder);
        assertThat(Run.of("check", linked.resolve("a.http").toString()).status())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoRegularFile_isRefused() throws Exception {
        Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        Assumptions.assumeTrue(made.waitFor() == 0);
        for (String path : new String[] {"pipe", "."}) {
            assertThat(check("< " + path).err()).hasLineCount(1).contains("it is no regular file");
        }
        for (String path : new String[] {"/dev/zero", "/dev/stdin", "/dev/fd/0"}) {
            assertThat(check("< " + path, "--allow-includes", "/dev").status()).isEqualTo(2);
        }
    }

    /** The pipe that a shell makes of {@code <(command)} is an argument, and no file that another one names. */
    @Test
    void whatAnArgumentNames_mayBeAPipe() throws Exception {
        Path pipe = folder.resolve("pipe.json");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        Assumptions.assumeTrue(made.waitFor() == 0);
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, FAULTY);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        writer.start();
        Run run = Run.of("check", "--operation", "submitIndicator", pipe.toString());
        writer.join();
        assertThat(run.out()).contains("InvalidIpAddress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "PASSWORD=" + SECRET,
                "\"" + SECRET + "\"",
                "[\"" + SECRET + "\"]",
                "{\"client\": \"" + SECRET + "\"}",
                "{\"" + SECRET + "\": 1}",
                "{\"a\": {\"title\": \"" + SECRET + "\"}, \"" + SECRET + "\": 1}",
                "{\"a\": \"" + SECRET,
                "{{" + SECRET + "}}",
                "-----BEGIN KEY-----\n" + SECRET
            })
    void aFileThatIsNoBody_isNotQuoted_butItsFaultIsPlaced(String content) throws IOException {
        Files.writeString(folder.resolve("some.txt"), content);
        for (String format : new String[] {"text", "json"}) {
            Run run = check("< some.txt", "--format", format);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).contains("some.txt").doesNotContain("PASSWORD", "KEY", " | ");
            assertThat(check("<@ some.txt", "--format", format).status()).isPositive();
            assertThat(check("{\"title\": \"a\", \"x\":\n< some.txt\n}", "--format", format)
                            .status())
                    .isEqualTo(1);
            assertThat(check("{\"title\":\n< some.txt\n}", "--format", format).status())
                    .isEqualTo(1);
            assertThat(check("{\"title\": 1}\n< some.txt", "--format", format).status())
                    .isEqualTo(1);
            assertThat(check("< some.txt\n< some.txt", "--format", format).status())
                    .isEqualTo(1);
        }
    }
}
