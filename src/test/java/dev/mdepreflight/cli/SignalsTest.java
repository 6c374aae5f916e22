package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.cli.terminal.ExitStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that end before they are done: with nothing left behind that looks finished, and one exit status. */
@Tag("lengthy")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SignalsTest {

    /** As many as take half a minute; more with {@code -Dsignals.rounds=100}. */
    private static final int ROUNDS = Integer.getInteger("signals.rounds", 8);

    private static final int ELEMENTS = 60_000;
    private static final String CLEAN =
            "{\"indicatorValue\":\"193.0.14.129\",\"indicatorType\":\"IpAddress\",\"title\":\"a\","
                    + "\"description\":\"b\",\"action\":\"Block\"}";

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom();
    private Path input;

    @BeforeEach
    void writeInput() throws IOException {
        StringBuilder list = new StringBuilder("{\"Indicators\":[");
        for (int i = 0; i < ELEMENTS; i++) {
            list.append(i == 0 ? "" : ",").append(i % 5 == 0 ? "{}" : CLEAN);
        }
        input = Files.writeString(folder.resolve("in.json"), list.append("]}"));
    }

    private Process start(Path temporary, List<String> arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(temporary, arguments)).redirectInput(input.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    private static List<String> command(Path temporary, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PreflightCommand.class.getName()));
        command.addAll(arguments);
        return command;
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who starts the tests in the background may have it ignored, and then so does every process below. */
    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line -> (Long.parseUnsignedLong(
                                                line.substring("SigIgn:".length())
                                                        .strip(),
                                                16)
                                        & 2)
                                != 0);
    }

    /** A third of the signals come at any moment, a third while files are written, a third while they get their names. */
    private void awaitMoment(Process process, Path out, int round) throws InterruptedException {
        if (round % 3 == 0) {
            Thread.sleep(random.nextInt(2000));
            return;
        }
        while (process.isAlive() && (round % 3 == 1 ? names(out) : named(out)).isEmpty()) {
            Thread.onSpinWait();
        }
        if (round % 3 == 1) {
            Thread.sleep(random.nextInt(150));
        }
    }

    /** The files that look finished. */
    private static List<String> named(Path out) {
        return names(out).stream().filter(name -> !name.startsWith(".")).toList();
    }

    private static void awaitFirstFile(Process process, Path out) {
        while (process.isAlive() && names(out).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(process.isAlive()).isTrue();
    }

    /** Every element is in one file. */
    private static void assertComplete(Path out, int elements) throws IOException {
        int count = 0;
        for (String name : named(out)) {
            String text = Files.readString(out.resolve(name));
            count += text.split(name.endsWith(".ndjson") ? "\n" : "indicatorValue|\\{}").length
                    - (name.endsWith(".ndjson") ? 0 : 1);
        }
        assertThat(count).isEqualTo(elements);
    }

    @ParameterizedTest
    @CsvSource({"split,INT,130", "split,TERM,143", "partition,INT,130", "partition,TERM,143"})
    void aSignal_endsTheProcessQuietly_andLeavesAllOrNothing(String command, String signal, int status)
            throws Exception {
        Assumptions.assumeFalse(signal.equals("INT") && isInterruptIgnored());
        for (int round = 0; round < ROUNDS; round++) {
            Path out = Files.createDirectory(folder.resolve("out" + round));
            Path temporary = Files.createDirectory(folder.resolve("tmp" + round));
            String file = round % 2 == 0 ? "-" : input.toString();
            Process process = start(temporary, List.of(command, "--output-dir", out.toString(), file));
            awaitMoment(process, out, round);
            kill(process, signal);
            String told = new String(process.getErrorStream().readAllBytes(), UTF_8);
            String result = new String(process.getInputStream().readAllBytes(), UTF_8);
            int ended = process.waitFor();
            if (result.contains("initialization of VM")) {
                // The JVM's own answer to a signal that comes before any class of ours is loaded.
                continue;
            }
            assertThat(told).isEmpty();
            assertThat(names(temporary)).isEmpty();
            assertThat(names(out)).isEqualTo(named(out));
            // Who was done before the signal came has told so.
            boolean done = !result.isEmpty() && ended != status;
            assertThat(ended).isEqualTo(done ? command.equals("split") ? 0 : 1 : status);
            if (done || !named(out).isEmpty()) {
                assertComplete(out, ELEMENTS);
            }
        }
    }

    private static void kill(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    void aRunThatReplacesAnother_leavesTheFilesOfOneOfThem_orNoFirstOne(String signal) throws Exception {
        Path old = Files.createDirectory(folder.resolve("old")).resolve("in.json");
        // More files than the run that is ended writes.
        Files.writeString(old, "{\"Indicators\":[" + "{\"old\":0},".repeat(ELEMENTS + 10_000) + "{\"old\":0}]}");
        for (int round = 0; round < ROUNDS; round++) {
            Path out = Files.createDirectory(folder.resolve("out" + round));
            String target = out.toString();
            assertThat(Run.of("split", "--output-dir", target, old.toString()).status())
                    .isZero();
            int before = named(out).size();
            Process process = start(folder, List.of("split", "--force", "--output-dir", target, input.toString()));
            if (round % 2 == 0) {
                Thread.sleep(random.nextInt(2000));
            } else {
                while (process.isAlive() && Files.exists(out.resolve("in-0001.json"))) {
                    Thread.onSpinWait();
                }
            }
            kill(process, signal);
            process.waitFor();
            if (Files.exists(out.resolve("in-0001.json"))) {
                boolean isOld = Files.readString(out.resolve("in-0001.json")).contains("old");
                for (String name : named(out)) {
                    assertThat(Files.readString(out.resolve(name)).contains("old"))
                            .isEqualTo(isOld);
                }
                assertThat(named(out)).hasSize(isOld ? before : ELEMENTS / 500);
            } else {
                assertThat(signal).isEqualTo("KILL");
            }
        }
    }

    @Test
    void aFullDisk_isToldInOneLine_andLeavesNothing() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 100; exec \"$@\"", "bash"));
        command.addAll(command(folder, List.of("partition", "--output-dir", out.toString(), input.toString())));
        Process process = new ProcessBuilder(command).start();
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                .contains("in-faulty.ndjson: cannot be written in full; check the room on the disk")
                .hasLineCount(1);
        assertThat(process.waitFor()).isEqualTo(ExitStatus.TROUBLE);
        assertThat(names(out)).isEmpty();
    }

    @Test
    void anInputThatChangesMeanwhile_isToldInOneLine_andLeavesNothing() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Process process = start(folder, List.of("partition", "--output-dir", out.toString(), input.toString()));
        awaitFirstFile(process, out);
        Files.writeString(input, " ", StandardOpenOption.APPEND);
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).hasLineCount(1);
        assertThat(process.waitFor()).isEqualTo(ExitStatus.TROUBLE);
        assertThat(names(out)).isEmpty();
    }

    @Test
    void aNameThatIsTakenMeanwhile_isLeftAlone_andNoOtherIsGiven() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Process process = start(folder, List.of("split", "--output-dir", out.toString(), input.toString()));
        awaitFirstFile(process, out);
        Path taken = Files.writeString(out.resolve("in-0001.json"), "own");
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                .contains(taken + ": exists already")
                .hasLineCount(1);
        assertThat(process.waitFor()).isEqualTo(ExitStatus.TROUBLE);
        assertThat(names(out)).containsExactly("in-0001.json");
        assertThat(taken).hasContent("own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --operation importIndicators -",
                "check --operation importIndicators --format json -",
                "check --operation importIndicators --ndjson -",
                "check §/a.http",
                "check --format json §/a.http",
                "generate --operation importIndicators --count 100000 --seed 1",
                "generate --operation importIndicators --count 100000 --seed 1 --faulty",
                "operations --format openapi",
                "operations"
            })
    void aReaderThatLeaves_endsTheProcessQuietly(String line) throws Exception {
        Files.writeString(folder.resolve("a.http"), "GET /api/files/x/stats\n###\n".repeat(20_000));
        List<String> arguments =
                new ArrayList<>(List.of(line.replace("§", folder.toString()).split(" ")));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        if (line.contains("--ndjson")) {
            input = Files.writeString(folder.resolve("in.ndjson"), "{}\n".repeat(20_000));
        }
        for (int round = 0; round < 3; round++) {
            Process process = start(temporary, arguments);
            // What is less than a pipe holds may all be written before the reader leaves.
            if (round > 0 && !line.startsWith("operations")) {
                assertThat(process.getInputStream().read()).isPositive();
            }
            process.getInputStream().close();
            String told = new String(process.getErrorStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).isEqualTo(ExitStatus.BROKEN_PIPE);
            assertThat(told).isEmpty();
        }
    }
}
