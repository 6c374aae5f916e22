package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.cli.terminal.ExitStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ChildProcessTest {

    private static Process start(Map<String, String> environment, String... arguments) throws IOException {
        return start(PreflightCommand.class, environment, arguments);
    }

    private static Process start(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CLICOLOR") || name.equals("NO_COLOR"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String outOf(Map<String, String> environment, String... arguments) throws Exception {
        Process process = start(environment, arguments);
        try (OutputStream standardInput = process.getOutputStream()) {
            standardInput.write("{}".getBytes(UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        process.waitFor();
        assertThat(err).isEmpty();
        return out;
    }

    @Test
    void aReaderThatLeaves_endsTheProcessQuietly() throws Exception {
        Process process = start(Map.of(), "check", "--operation", "submitIndicator", "--ndjson", "-");
        process.getInputStream().close();
        try (OutputStream standardInput = process.getOutputStream()) {
            standardInput.write("{}\n{}\n".getBytes(UTF_8));
        }
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitStatus.BROKEN_PIPE);
        assertThat(err).isEmpty();
    }

    @Test
    void color_isOffInAPipe_andHeedsNoColor() throws Exception {
        String[] check = {"check", "--operation", "submitIndicator", "-"};
        assertThat(outOf(Map.of(), check)).isNotEmpty().doesNotContain("\u001B");
        assertThat(outOf(Map.of("CLICOLOR_FORCE", "1"), check)).contains("\u001B[");
        assertThat(outOf(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), check))
                .isNotEmpty()
                .doesNotContain("\u001B");
    }

    @Test
    void color_canBeChosen() throws Exception {
        String[] always = {"check", "--operation", "submitIndicator", "--color", "always", "-"};
        String[] never = {"check", "--operation", "submitIndicator", "--color", "never", "-"};
        assertThat(outOf(Map.of("NO_COLOR", "1"), always)).contains("\u001B[");
        assertThat(outOf(Map.of("CLICOLOR_FORCE", "1"), never)).isNotEmpty().doesNotContain("\u001B");
    }

    @Test
    void exitStatus_isThatOfTheProcess() throws Exception {
        Process process = start(Map.of("LC_ALL", "C"), "explain", "nothing");
        process.getOutputStream().close();
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).hasLineCount(1);
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void check_writesNothingButItsFindings() throws Exception {
        Process process = start(Map.of(), "check", "--operation", "importIndicators", "src/samples/indicators.json");
        process.getOutputStream().close();
        assertThat(process.getInputStream().readAllBytes()).isNotEmpty();
        assertThat(process.getErrorStream().readAllBytes()).isEmpty();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void check_ofRequests_writesNothingButItsFindings() throws Exception {
        Process process = start(Map.of(), "check", "src/samples/requests.http");
        process.getOutputStream().close();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .contains("InvalidHashValue")
                .doesNotContain("Bearer");
        assertThat(process.getErrorStream().readAllBytes()).isEmpty();
        assertThat(process.waitFor()).isEqualTo(1);
    }
}
