package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

/**
 * A program that uses the library: it is compiled, and run in a JVM of its own, beside the library's runtime libraries and those that are
 * named.
 */
final class ChildProgram {
    /** How the program finds what it uses. */
    enum Way {
        CLASS_PATH("--class-path", "consumer.Main"),
        /** With a {@code module-info.java} of its own, as the module {@code consumer}. */
        MODULE_PATH("--module-path", "--module=consumer/consumer.Main");

        private final String option;
        private final String main;

        Way(String option, String main) {
            this.option = option;
            this.main = main;
        }
    }

    /** What a user has at run time: the beginnings of the names of jars. */
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

    private final Path folder;
    private final Way way;
    private final String libraries;
    private final List<Path> sources = new ArrayList<>();

    /**
     * A program without sources yet.
     *
     * @param folder an empty folder for all that is made
     * @param optionalLibraries the beginnings of the names of further jars
     */
    ChildProgram(Path folder, Way way, Collection<String> optionalLibraries) {
        this.folder = folder;
        this.way = way;
        List<String> wanted = Stream.concat(RUNTIME_LIBRARIES.stream(), optionalLibraries.stream())
                .toList();
        this.libraries = Stream.concat(
                        Stream.of(Path.of("target", "classes").toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(entry -> wanted.stream()
                                        .anyMatch(Path.of(entry).getFileName().toString()::startsWith)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Adds a source file, such as {@code consumer/Main.java}. */
    ChildProgram source(String path, String text) {
        Path file = folder.resolve("source").resolve(path);
        try {
            Files.createDirectories(file.getParent());
            sources.add(Files.writeString(file, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Compiles the sources, and gives what the compiler has to say. */
    List<? extends Diagnostic<?>> compile() throws IOException {
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                way.option,
                libraries,
                "-d",
                folder.resolve("classes").toString());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(findings, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, findings, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return findings.getDiagnostics();
    }

    /** Runs the compiled program in a JVM of its own, and gives its output and exit status. */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                way.option,
                folder.resolve("classes") + File.pathSeparator + libraries,
                way.main));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command)
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

    /** What it wrote to its standard error stream. */
    String errors() {
        return read("errors.txt");
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
