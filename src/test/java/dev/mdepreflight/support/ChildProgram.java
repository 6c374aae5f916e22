package dev.mdepreflight.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
public final class ChildProgram {
    /** How the program finds what it uses. */
    public enum Way {
        CLASS_PATH,
        /** With a {@code module-info.java} of its own, as the module {@code consumer}. */
        MODULE_PATH,
        /** Beside all that the tests have on the class path; only the library, and what is named, are modules. */
        CLASS_PATH_WITH_MODULES
    }

    private static final String MAIN = "consumer.Main";

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

    /** The classes of this build, or the jar where the tests run in a consumer project. */
    private static final Path LIBRARY = locationOf(Preflight.class);

    private static final Path TESTS = locationOf(ChildProgram.class);

    private final Path folder;
    private final Way way;
    private final String libraries;
    private final String otherLibraries;
    private final List<String> modules = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();

    /**
     * A program without sources yet.
     *
     * @param folder an empty folder for all that is made
     * @param optionalLibraries the beginnings of the names of further jars
     */
    public ChildProgram(Path folder, Way way, Collection<String> optionalLibraries) {
        this.folder = folder;
        this.way = way;
        List<String> wanted = Stream.concat(RUNTIME_LIBRARIES.stream(), optionalLibraries.stream())
                .toList();
        Map<Boolean, List<String>> entries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !isOfThisProject(entry))
                .collect(Collectors.partitioningBy(entry ->
                        wanted.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith)));
        this.libraries = path(Stream.concat(Stream.of(LIBRARY.toString()), entries.get(true).stream()));
        this.otherLibraries = path(entries.get(false).stream());
    }

    private static boolean isOfThisProject(String entry) {
        Path path = Path.of(entry).toAbsolutePath();
        return path.equals(LIBRARY) || path.equals(TESTS);
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(Stream<String> entries) {
        return entries.collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The same program, compiled or not, that runs beside other libraries than these.
     *
     * @param optionalLibraries the beginnings of the names of further jars
     */
    public ChildProgram beside(Collection<String> optionalLibraries) {
        return new ChildProgram(folder, way, optionalLibraries);
    }

    /** Names modules that nothing requires, but that the program is to see. */
    public ChildProgram modules(String... names) {
        modules.addAll(List.of(names));
        options.add("--add-modules=" + String.join(",", names));
        return this;
    }

    /** Has the program run as in an image of the JDK without a module, and without those that require it; asked for last. */
    public ChildProgram withoutJdkModule(String absent) {
        ModuleFinder system = ModuleFinder.ofSystem();
        Stream<String> present = system.findAll().stream()
                .map(module -> module.descriptor().name())
                .filter(name -> Configuration.empty()
                        .resolve(system, ModuleFinder.of(), Set.of(name))
                        .findModule(absent)
                        .isEmpty());
        // Each stands for what it requires, too.
        Stream<String> program =
                Stream.concat(way == Way.MODULE_PATH ? Stream.of("consumer") : Stream.of(), modules.stream());
        options.add("--limit-modules=" + Stream.concat(present, program).collect(Collectors.joining(",")));
        return this;
    }

    /** Adds a source file, such as {@code consumer/Main.java}. */
    public ChildProgram source(String path, String text) {
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
    public List<? extends Diagnostic<?>> compile() throws IOException {
        List<String> compilerOptions = List.of(
                "--release",
                "17",
                "-proc:none",
                way == Way.MODULE_PATH ? "--module-path" : "--class-path",
                way == Way.CLASS_PATH_WITH_MODULES ? libraries + File.pathSeparator + otherLibraries : libraries,
                "-d",
                folder.resolve("classes").toString());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(findings, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, findings, compilerOptions, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return findings.getDiagnostics();
    }

    /** Runs the compiled program in a JVM of its own, and gives its output and exit status. */
    public String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // The program ends before it is worth more.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        String own = folder.resolve("classes") + File.pathSeparator;
        command.addAll(
                switch (way) {
                    case CLASS_PATH -> List.of("--class-path", own + libraries, MAIN);
                    case MODULE_PATH -> List.of("--module-path", own + libraries, "--module=consumer/" + MAIN);
                    case CLASS_PATH_WITH_MODULES ->
                        List.of("--module-path", libraries, "--class-path", own + otherLibraries, MAIN);
                });
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
    public String errors() {
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
