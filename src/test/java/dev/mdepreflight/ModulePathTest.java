package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as a named module beside its runtime libraries: all other tests run on the class path. */
class ModulePathTest {

    /** What a user has at run time; the optional libraries are left out on purpose. */
    private static final List<String> RUNTIME_LIBRARIES = List.of(
            "jakarta.validation-api-",
            "hibernate-validator-",
            "jboss-logging-",
            "classmate-",
            "jackson-core-",
            "jackson-annotations-",
            "jspecify-",
            "guava-",
            "failureaccess-",
            "commons-validator-",
            "commons-beanutils-",
            "commons-digester-",
            "commons-collections-",
            "commons-logging-");

    private static final String CONSUMER_MODULE = """
            module consumer {
                requires dev.mdepreflight;

                opens consumer;
            }
            """;

    private static final String CONSUMER = """
            package consumer;

            import dev.mdepreflight.Preflight;
            import dev.mdepreflight.catalog.indicator.Indicator;
            import dev.mdepreflight.catalog.Operations;
            import jakarta.validation.constraints.Size;
            import java.nio.charset.StandardCharsets;

            public class Main {
                public record Note(@Size(max = 3) String text) {}

                public static void main(String[] args) throws Exception {
                    Preflight preflight = Preflight.create();
                    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
                    Object[] nulls = new Object[Indicator.class.getRecordComponents().length];
                    Record indicator = (Record) Indicator.class.getConstructors()[0].newInstance(nulls);
                    System.out.println("body " + preflight.check(Operations.SUBMIT_INDICATOR, body).isClean());
                    System.out.println("record " + preflight.check(indicator).isClean());
                    System.out.println("long note " + preflight.check(new Note("long")).isClean());
                    System.out.println("advice " + Preflight.builder().advice(true).build()
                            .check(Operations.SUBMIT_INDICATOR, "{\\"indicatorType\\":\\"DomainName\\",\\"indicatorValue\\":\\"co.uk\\"}")
                            .advice().get(0).id());
                    System.out.println("note " + preflight.check(new Note("ok")).isClean());
                }
            }
            """;

    private static final String INTRUDER = """
            package consumer;

            import dev.mdepreflight.internal.engine.BodyModelCompiler;

            public class Main {
                Object inner = BodyModelCompiler.class;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void consumer_checksABodyAndABoundRecord() throws Exception {
        assertThat(compile(CONSUMER)).isEmpty();
        assertThat(run()).as(() -> read("errors.txt")).isEqualToNormalizingNewlines("""
                        body false
                        record false
                        long note false
                        advice public-suffix
                        note true
                        exit 0
                        """);
    }

    @Test
    void consumer_cannotNameAnInternalClass() throws Exception {
        assertThat(compile(INTRUDER)).extracting(Diagnostic::getCode).containsOnly("compiler.err.package.not.visible");
    }

    /** Compiles the consumer module around one class, and gives what the compiler has to say. */
    private List<? extends Diagnostic<?>> compile(String main) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source/consumer"));
        Path moduleInfo = Files.writeString(folder.resolve("source/module-info.java"), CONSUMER_MODULE);
        Path mainFile = Files.writeString(source.resolve("Main.java"), main);
        List<String> options = List.of(
                "--release",
                "17",
                "--module-path",
                libraries(),
                "-d",
                folder.resolve("classes").toString());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(findings, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, findings, options, null, files.getJavaFileObjects(moduleInfo, mainFile))
                    .call();
        }
        return findings.getDiagnostics();
    }

    /** Runs the compiled consumer in a JVM of its own, and gives its output and exit status. */
    private String run() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        folder.resolve("classes") + File.pathSeparator + libraries(),
                        "--module",
                        "consumer/consumer.Main")
                .redirectOutput(folder.resolve("output.txt").toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try {
            assertThat(child.waitFor(2, TimeUnit.MINUTES))
                    .as("the child JVM ends")
                    .isTrue();
        } finally {
            child.destroyForcibly();
        }
        return read("output.txt") + "exit " + child.exitValue() + "\n";
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String libraries() {
        return Stream.concat(
                        Stream.of(Path.of("target", "classes").toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(entry -> RUNTIME_LIBRARIES.stream()
                                        .anyMatch(Path.of(entry).getFileName().toString()::startsWith)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
