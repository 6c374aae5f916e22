package dev.mdepreflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.SupportedSystem;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.internal.advice.AdviceIds;
import dev.mdepreflight.report.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
 * The programs in the README and on the pages run and print what is said there; the tables are complete. Programs that need an
 * implementation of Jakarta REST run in {@code RestReadmeTest}.
 */
class ReadmeTest {
    @TempDir
    private Path folder;

    @TestFactory
    @ResourceLock(Resources.SYSTEM_OUT)
    List<DynamicTest> example_printsWhatIsSaid() {
        List<ReadmeExample> all = ReadmeExample.all();
        assertThat(all).extracting(ReadmeExample::name).isNotEmpty().doesNotHaveDuplicates();
        for (Path page : Pages.withPrograms()) {
            String text = Pages.read(page);
            assertThat(ReadmeExample.of(text).toList())
                    .as("each Java block of " + page + " is a program, followed by what it prints")
                    .hasSize(text.split("```java\n", -1).length - 1);
        }
        return ReadmeExample.tests(all.stream().filter(example -> !example.isRest()), folder);
    }

    @Test
    void codes_areAllListed() {
        String rows = Arrays.stream(ErrorCode.values())
                .map(code -> "| `" + code.code() + "` | " + code.status() + " | " + code.template() + " |\n")
                .collect(Collectors.joining());
        assertThat(Pages.between("codes-and-reasons.md", "codes"))
                .as("the table of codes in src/site/markdown/codes-and-reasons.md; copy the expected text there")
                .isEqualTo("| code | status | message |\n| --- | --- | --- |\n" + rows);
    }

    @Test
    void reasons_areAllListed() {
        List<String> reasons = reasonsOfViolations();
        assertThat(Pages.between("codes-and-reasons.md", "reasons")
                        .lines()
                        .skip(2)
                        .map(row -> row.split("`", -1)[1]))
                .as("the table of reasons in src/site/markdown/codes-and-reasons.md")
                .containsExactlyElementsOf(reasons);
    }

    private static List<String> reasonsOfViolations() {
        return Pattern.compile("\"([a-z-]+)\"")
                .matcher(Pages.read(Path.of("src/main/java/dev/mdepreflight/internal/finding/Reasons.java")))
                .results()
                .map(found -> found.group(1))
                .toList();
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
        assertThat(Pages.between("guide.md", "devices"))
                .as("the table of devices in src/site/markdown/guide.md; copy the expected text there")
                .isEqualTo(rows.toString());
    }

    private static String shown(SupportedSystem system) {
        String text = system.client() == null
                ? system.leastVersion()
                : system.platform().title() + " client " + system.client();
        return system.breach() == SupportedSystem.Breach.ADVICE ? "*" + text + "*" : text;
    }

    @Test
    void operations_areAllListed() {
        StringBuilder rows = new StringBuilder("| operation | request | elements at most |\n| --- | --- | ---: |\n");
        for (Operation operation : Operations.all()) {
            rows.append("| `").append(operation.id()).append("` | [`");
            rows.append(operation.method()).append(' ').append(operation.path());
            rows.append("`](").append(operation.documentation()).append(") | ");
            rows.append(batchLimits(operation)).append(" |\n");
        }
        assertThat(Pages.between("guide.md", "operations"))
                .as("the table of operations in src/site/markdown/guide.md; copy the expected text there")
                .isEqualTo(rows.toString());
    }

    private static String batchLimits(Operation operation) {
        return Stream.of(operation.body().getRecordComponents())
                .map(component -> component.getAccessor().getAnnotation(MaxBatchSize.class))
                .filter(Objects::nonNull)
                .map(limit -> String.format(Locale.ROOT, "%,d", limit.value()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void idsOfAdvice_areAllListed() throws IOException {
        List<String> given = new ArrayList<>();
        Path sources = Path.of("src/main/java/dev/mdepreflight");
        collect(sources.resolve("catalog"), Pattern.compile("adviceId = \"([a-z-]+)\""), given);
        for (String name : List.of("advice", "device", "engine", "finding", "model", "form", "request")) {
            collect(sources.resolve("internal").resolve(name), Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\""), given);
        }
        collect(sources.resolve("cli"), Pattern.compile("\"(unresolved-[a-z-]+)\""), given);
        // Words of the header of a form.
        given.removeAll(List.of("content-disposition", "form-data"));
        // Names that mark the value of a parameter as a secret.
        given.removeAll(
                List.of("session-id", "api-key", "account-key", "access-key", "functions-key", "subscription-key"));
        given.removeAll(reasonsOfViolations());
        assertThat(given).hasSizeGreaterThan(60);
        List<String> listed = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`")
                .matcher(Pages.between("advice.md", "advice"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(listed).doesNotHaveDuplicates().containsAll(given);
        // A variable is a matter of the command line alone, and one reason has no hyphen.
        List<String> suppressible = new ArrayList<>(listed);
        suppressible.remove("unresolved-variable");
        suppressible.add("required");
        assertThat(AdviceIds.all()).isSorted().containsExactlyInAnyOrderElementsOf(suppressible);
    }

    private static void collect(Path folder, Pattern id, List<String> into) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> id.matcher(Pages.read(file)).results().forEach(found -> into.add(found.group(1))));
        }
    }
}
