package dev.mdepreflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.SupportedSystem;
import dev.mdepreflight.internal.advice.AdviceIds;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.ConstraintValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * What the README promises: its programs run and print what it says, its tables are complete. Those that need an implementation of Jakarta
 * REST run where there is one.
 */
class ReadmeTest {
    private static final String README = read(Path.of("README.md"));

    @TempDir
    private Path folder;

    @TestFactory
    @ResourceLock(Resources.SYSTEM_OUT)
    List<DynamicTest> example_printsWhatIsSaid() {
        List<ReadmeExample> all = ReadmeExample.all();
        assertThat(all).isNotEmpty().hasSize(README.split("```java\n", -1).length - 1);
        return ReadmeExample.tests(all.stream().filter(example -> !example.isRest()), folder);
    }

    @Test
    void codes_areAllListed() {
        String rows = Arrays.stream(ErrorCode.values())
                .map(code -> "| `" + code.code() + "` | " + code.status() + " | " + code.template() + " |\n")
                .collect(Collectors.joining());
        assertThat(between("codes")).isEqualTo("| code | status | message |\n| --- | --- | --- |\n" + rows);
    }

    @Test
    void systemsOfDevices_areAllListed() {
        StringBuilder rows = new StringBuilder("| operation | systems |\n| --- | --- |\n");
        for (Operation operation : Operations.all()) {
            Map<List<String>, List<String>> byMode = new LinkedHashMap<>();
            for (SupportedSystem system : operation.deviceSupport().systems()) {
                byMode.computeIfAbsent(system.modes(), mode -> new ArrayList<>())
                        .add(shown(system));
            }
            byMode.forEach((mode, systems) -> rows.append("| `")
                    .append(operation.id())
                    .append('`')
                    .append(mode.isEmpty() ? "" : " " + String.join(", ", mode))
                    .append(" | ")
                    .append(String.join(", ", systems))
                    .append(" |\n"));
        }
        assertThat(between("devices")).isEqualTo(rows.toString());
    }

    private static String shown(SupportedSystem system) {
        String text = system.client() == null
                ? system.leastVersion()
                : system.platform().title() + " client " + system.client();
        return system.breach() == SupportedSystem.Breach.ADVICE ? "*" + text + "*" : text;
    }

    @Test
    void publicTypes_areAllListed() throws IOException {
        StringBuilder listed = new StringBuilder();
        for (Map.Entry<String, List<String>> exported : exportedTypes().entrySet()) {
            listed.append("- `").append(exported.getKey()).append("`: ");
            listed.append(
                    exported.getValue().stream().map(type -> "`" + type + "`").collect(Collectors.joining(", ")));
            listed.append('\n');
        }
        assertThat(between("types")).isEqualTo(listed.toString());
    }

    @Test
    void idsOfAdvice_areAllListed() throws IOException {
        List<String> given = new ArrayList<>();
        Path sources = Path.of("src/main/java/dev/mdepreflight");
        collect(sources.resolve("catalog"), Pattern.compile("adviceId = \"([a-z-]+)\""), given);
        for (String room : List.of("advice", "device", "engine", "request")) {
            collect(sources.resolve("internal").resolve(room), Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\""), given);
        }
        collect(sources.resolve("cli"), Pattern.compile("\"(unresolved-[a-z-]+)\""), given);
        assertThat(given).hasSizeGreaterThan(60);
        List<String> listed = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`")
                .matcher(between("advice"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(listed).doesNotHaveDuplicates().containsAll(given);
        // A variable is a matter of the command line alone.
        List<String> suppressible = new ArrayList<>(listed);
        suppressible.remove("unresolved-variable");
        suppressible.add("required");
        assertThat(AdviceIds.all()).isSorted().containsExactlyInAnyOrderElementsOf(suppressible);
    }

    private static void collect(Path folder, Pattern id, List<String> into) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> id.matcher(read(file)).results().forEach(found -> into.add(found.group(1))));
        }
    }

    /** The public top-level types of the exported packages, without the validators that belong to a constraint. */
    private static Map<String, List<String>> exportedTypes() throws IOException {
        Path classes = Path.of("target", "classes");
        ModuleDescriptor module;
        try (var in = Files.newInputStream(classes.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        Map<String, List<String>> types = new TreeMap<>();
        for (ModuleDescriptor.Exports exported : module.exports()) {
            try (Stream<Path> files =
                    Files.list(classes.resolve(exported.source().replace('.', '/')))) {
                List<String> names = files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
                        .map(file -> file.substring(0, file.length() - ".class".length()))
                        .filter(name -> isPublic(exported.source() + "." + name))
                        .sorted()
                        .toList();
                types.put(exported.source(), names);
            }
        }
        return types;
    }

    private static boolean isPublic(String name) {
        try {
            Class<?> type = Class.forName(name, false, ReadmeTest.class.getClassLoader());
            boolean validator =
                    Modifier.isFinal(type.getModifiers()) && ConstraintValidator.class.isAssignableFrom(type);
            return Modifier.isPublic(type.getModifiers()) && !validator;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String between(String mark) {
        int from = README.indexOf("<!-- " + mark + " -->\n") + ("<!-- " + mark + " -->\n").length();
        return README.substring(from, README.indexOf("<!-- /" + mark + " -->"));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
