package dev.mdepreflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.loopback.LoopbackApi;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;

/**
 * A program in the README or on a page, which gets the address of a server like the API as its argument.
 *
 * @param name its class
 * @param source its text
 * @param output what the document says that it prints
 */
public record ReadmeExample(String name, String source, String output) {
    /** A Java block, and the output block that follows it. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "```java\n((?:(?!```).)*?public class (\\w+)(?:(?!```).)*)```\n\n```text\n((?:(?!```).)*)```",
            Pattern.DOTALL);

    /** All of them, in the order of the documents. */
    public static List<ReadmeExample> all() {
        return Pages.withPrograms().stream()
                .flatMap(page -> of(Pages.read(page)))
                .toList();
    }

    /** Those of one document. */
    static Stream<ReadmeExample> of(String page) {
        return EXAMPLE.matcher(page)
                .results()
                .map(found -> new ReadmeExample(found.group(2), found.group(1), found.group(3)));
    }

    /** Whether it needs an implementation of Jakarta REST. */
    public boolean isRest() {
        return source.contains("import jakarta.ws.rs.");
    }

    /** A test of each: that it compiles, and prints what is said. Sets standard output meanwhile. */
    public static List<DynamicTest> tests(Stream<ReadmeExample> examples, Path folder) {
        return examples.map(example -> DynamicTest.dynamicTest(
                        example.name,
                        () -> assertThat(example.run(folder)).isEqualToNormalizingNewlines(example.output)))
                .toList();
    }

    private String run(Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        messages,
                        messages,
                        "--release",
                        "17",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(status).as(() -> messages.toString(StandardCharsets.UTF_8)).isZero();

        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream standard = System.out;
        try (LoopbackApi api = LoopbackApi.start();
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {api.uri().toString()});
        } finally {
            System.setOut(standard);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
