package dev.mdepreflight.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code preflight}, with a stand-in for java that prints standard input. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path checkout;

    @Test
    void standardInputIsPassedOn_andIsEmptyIfItIsClosed() throws Exception {
        assertThat(run("printf text | ./preflight")).isEqualTo("text");
        assertThat(run("./preflight <&-")).isEmpty();
        assertThat(run("./preflight </dev/null")).isEmpty();
    }

    private String run(String command) throws IOException, InterruptedException {
        Path script = checkout.resolve("preflight");
        Files.copy(
                Path.of("preflight"), script, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        Path jar = Files.createDirectories(checkout.resolve("target")).resolve("mde-preflight-cli.jar");
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        Path java = Files.createDirectories(checkout.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec cat\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(checkout.toFile());
        builder.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }
}
