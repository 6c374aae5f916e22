package dev.mdepreflight.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.jqwik.JqwikRun;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the guide to fuzzing finds its fault, and shrinks it to what the page shows. */
@Tag("jaxrs")
class FuzzingGuideTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "fuzzing.md");

    /** A path on a line of its own, and the Java file that follows it. */
    private static final Pattern FILE = Pattern.compile("`(src/[^`]+\\.java)`\n\n```java\n(.*?)```", Pattern.DOTALL);

    private static final Pattern SHRUNK = Pattern.compile("<!-- shrunk -->\n```text\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void example_findsTheFaultThatThePageShows() throws Exception {
        String page = Files.readString(PAGE);
        compile(page);
        JqwikRun run;
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            run = JqwikRun.of(loader.loadClass("com.example.IndicatorClientTest"));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(run.failures()).hasSize(1);
        Matcher shown = SHRUNK.matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(run.report())
                .contains("Shrunk Sample")
                .contains(shown.group(1).lines().map(String::strip).toList());
    }

    private void compile(String page) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-parameters",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString()));
        Matcher file = FILE.matcher(page);
        while (file.find()) {
            Path source = folder.resolve(file.group(1));
            Files.createDirectories(source.getParent());
            arguments.add(Files.writeString(source, file.group(2)).toString());
        }
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(status).as(() -> messages.toString(StandardCharsets.UTF_8)).isZero();
    }
}
