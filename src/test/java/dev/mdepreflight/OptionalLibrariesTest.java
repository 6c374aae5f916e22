package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.loopback.LoopbackApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With any optional library absent the library loads, and the adapters of the others work, on the class path and on the module path. */
class OptionalLibrariesTest {

    /**
     * An optional library.
     *
     * @param caller the class in the resources of the package {@code consumer} that sends through the adapter to it
     * @param modules what a program that uses the library requires
     * @param jars the beginnings of the names of its jar, and of those that only it drags in
     */
    private record Library(String caller, List<String> modules, List<String> jars) {
        @Override
        public String toString() {
            return caller;
        }
    }

    private static final List<Library> ALL = List.of(
            // A part of the JDK, but not of every run-time image.
            new Library("JdkHttpCaller", List.of("java.net.http"), List.of()),
            new Library(
                    "OkHttpCaller",
                    List.of("okhttp3", "kotlin.stdlib"),
                    List.of("okhttp-jvm-", "okio-jvm-", "kotlin-stdlib-", "annotations-")),
            new Library(
                    "SpringWebCaller",
                    List.of("spring.web"),
                    List.of("spring-web-", "spring-beans-", "spring-core-", "micrometer-")));

    private static final String ISOLATE = "/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate";

    @TempDir
    private Path folder;

    static Stream<Arguments> waysAndLibraries() {
        Stream<List<Library>> allButOne = ALL.stream()
                .map(absent ->
                        ALL.stream().filter(library -> !library.equals(absent)).toList());
        List<List<Library>> present = Stream.concat(Stream.of(List.<Library>of(), ALL), allButOne)
                .distinct()
                .toList();
        return Stream.of(ChildProgram.Way.values())
                .flatMap(way -> present.stream().map(libraries -> Arguments.of(way, libraries)));
    }

    @ParameterizedTest
    @MethodSource("waysAndLibraries")
    void library_worksWithWhatIsThere(ChildProgram.Way way, List<Library> present) throws Exception {
        ChildProgram program = new ChildProgram(folder, way, each(present, Library::jars));
        Stream.concat(Stream.of("Main", "Caller"), present.stream().map(Library::caller))
                .forEach(name -> program.source("consumer/" + name + ".java", resource(name)));
        if (way == ChildProgram.Way.MODULE_PATH) {
            program.source("module-info.java", moduleInfo(present));
        }
        assertThat(program.compile()).isEmpty();

        List<String> expected = new ArrayList<>(List.of("check false"));
        present.forEach(library ->
                expected.addAll(List.of(library + " " + LoopbackApi.ANSWER, library + " InvalidRequestBody")));
        expected.add("exit 0");
        try (LoopbackApi api = LoopbackApi.start()) {
            List<String> arguments = new ArrayList<>(List.of(api.uri(ISOLATE).toString()));
            present.forEach(library -> arguments.add("consumer." + library.caller));
            String output = program.run(arguments.toArray(String[]::new));
            assertThat(output.lines()).as(program::errors).containsExactlyElementsOf(expected);
            assertThat(program.errors()).isEmpty();
            assertThat(api.count()).isEqualTo(present.size());
        }
    }

    private static String moduleInfo(List<Library> present) {
        return each(present, Library::modules).stream()
                .map(module -> "    requires " + module + ";\n")
                .collect(Collectors.joining("", "module consumer {\n    requires dev.mdepreflight;\n", "}\n"));
    }

    private static List<String> each(List<Library> libraries, Function<Library, List<String>> of) {
        return libraries.stream()
                .flatMap(library -> of.apply(library).stream())
                .distinct()
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = OptionalLibrariesTest.class.getResourceAsStream("consumer/" + name + ".java")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
