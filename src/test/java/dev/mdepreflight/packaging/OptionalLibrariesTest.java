package dev.mdepreflight.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.support.ChildProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With any optional library absent the library loads, and the adapters of the others work, on the class path and on the module path.
 *
 * <p>The library of the command line, which no program can call, is never there.
 */
class OptionalLibrariesTest {

    /**
     * An optional library.
     *
     * @param caller the class in the resources of the package {@code consumer} that sends through the adapter to it; empty if there is none
     * @param modules what a program that uses the library requires
     * @param jars the beginnings of the names of its jar, and of those that only it drags in
     */
    private record Library(String caller, List<String> modules, List<String> jars) {
        boolean isCalled() {
            return !caller.isEmpty();
        }

        @Override
        public String toString() {
            return isCalled() ? caller : modules.get(0);
        }
    }

    /** A part of the JDK, but not of every run-time image. */
    private static final Library JDK_HTTP = new Library("JdkHttpCaller", List.of("java.net.http"), List.of());

    /** Only the adapter for Jakarta REST knows it, by annotations that a JVM leaves out where it is absent. */
    private static final Library ANNOTATIONS =
            new Library("", List.of("jakarta.annotation"), List.of("jakarta.annotation-api-"));

    private static final List<Library> ALL = List.of(
            new Library(
                    "AzureCaller",
                    List.of("com.azure.core", "org.slf4j.nop"),
                    List.of(
                            "azure-core-1",
                            "azure-json-",
                            "azure-xml-",
                            "jackson-databind-",
                            "jackson-datatype-jsr310-",
                            "reactive-streams-",
                            "reactor-core-",
                            "slf4j-")),
            JDK_HTTP,
            new Library(
                    "JqwikCaller",
                    List.of("net.jqwik.api"),
                    List.of("jqwik-api-", "apiguardian-api-", "junit-platform-commons-", "opentest4j-")),
            new Library(
                    "OkHttpCaller",
                    List.of("okhttp3", "kotlin.stdlib"),
                    List.of("okhttp-jvm-", "okio-jvm-", "kotlin-stdlib-", "annotations-")),
            // Its interfaces alone: RestAsModulesTest runs implementations of them.
            new Library("RestCaller", List.of("jakarta.ws.rs"), List.of("jakarta.ws.rs-api-")),
            ANNOTATIONS,
            new Library(
                    "SpringWebCaller",
                    List.of("spring.web"),
                    List.of("spring-web-", "spring-beans-", "spring-core-", "micrometer-")));

    private static final List<ChildProgram.Way> WAYS =
            List.of(ChildProgram.Way.CLASS_PATH, ChildProgram.Way.MODULE_PATH);

    private static final String ISOLATE = "/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate";

    /** Compiled beside all of them, once for each way. */
    private static final Map<ChildProgram.Way, ChildProgram> PROGRAMS = new EnumMap<>(ChildProgram.Way.class);

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        for (ChildProgram.Way way : WAYS) {
            ChildProgram program = new ChildProgram(folder.resolve(way.name()), way, each(ALL, Library::jars));
            Stream.concat(
                            Stream.of("Main", "Caller"),
                            ALL.stream().filter(Library::isCalled).map(Library::caller))
                    .forEach(name -> program.source("consumer/" + name + ".java", resource(name)));
            if (way == ChildProgram.Way.MODULE_PATH) {
                program.source("module-info.java", moduleInfo());
            }
            assertThat(program.compile()).isEmpty();
            PROGRAMS.put(way, program);
        }
    }

    /** Which are there is told by the class loaders on the class path, where each is left out once; modules are all resolved alike. */
    static Stream<Arguments> waysAndLibraries() {
        Stream<List<Library>> allButOne = ALL.stream()
                .map(absent ->
                        ALL.stream().filter(library -> !library.equals(absent)).toList());
        return Stream.concat(
                WAYS.stream()
                        .flatMap(way -> Stream.of(List.<Library>of(), ALL).map(present -> Arguments.of(way, present))),
                allButOne.map(present -> Arguments.of(ChildProgram.Way.CLASS_PATH, present)));
    }

    @ParameterizedTest
    @MethodSource("waysAndLibraries")
    void library_worksWithWhatIsThere(ChildProgram.Way way, List<Library> present) throws Exception {
        List<String> callers =
                present.stream().filter(Library::isCalled).map(Library::caller).toList();
        ChildProgram program = Objects.requireNonNull(PROGRAMS.get(way)).beside(each(present, Library::jars));
        if (way == ChildProgram.Way.MODULE_PATH && !present.isEmpty()) {
            program.modules(each(present, Library::modules).toArray(String[]::new));
        }
        if (!present.contains(JDK_HTTP)) {
            program.withoutJdkModule("java.net.http");
        }

        List<String> expected = new ArrayList<>();
        expected.add("module " + (way == ChildProgram.Way.MODULE_PATH ? "dev.mdepreflight" : "null"));
        expected.add("check false");
        expected.add("java.net.http " + present.contains(JDK_HTTP));
        callers.forEach(
                caller -> expected.addAll(List.of(caller + " " + LoopbackApi.ANSWER, caller + " InvalidRequestBody")));
        expected.add("exit 0");
        try (LoopbackApi api = LoopbackApi.start()) {
            List<String> arguments = new ArrayList<>(List.of(api.uri(ISOLATE).toString()));
            callers.forEach(caller -> arguments.add("consumer." + caller));
            String output = program.run(arguments.toArray(String[]::new));
            assertThat(output.lines()).as(program::errors).containsExactlyElementsOf(expected);
            assertThat(program.errors()).isEmpty();
            assertThat(api.count()).isEqualTo(callers.size());
        }
    }

    /** Nothing is required that may be absent at run time. */
    private static String moduleInfo() {
        return each(ALL, Library::modules).stream()
                .map(module -> "    requires static " + module + ";\n")
                .collect(Collectors.joining("", "module consumer {\n    requires dev.mdepreflight;\n", "}\n"));
    }

    private static List<String> each(List<Library> libraries, Function<Library, List<String>> of) {
        return libraries.stream()
                .flatMap(library -> of.apply(library).stream())
                .distinct()
                .toList();
    }

    static String resource(String name) {
        try (InputStream in =
                OptionalLibrariesTest.class.getResourceAsStream("/dev/mdepreflight/consumer/" + name + ".java")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
