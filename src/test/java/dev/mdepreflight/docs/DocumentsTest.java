package dev.mdepreflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents stay short, their links lead somewhere, and what they name is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern TYPE =
            Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.[a-zA-Z(]+[^`]*)?`");
    private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| `([a-z.]+|\\(root\\))`");

    /** Words of the API and types of other projects that a document names. */
    private static final Set<String> FOREIGN = Set.of(
            ("AzureException BadRequest BlockAndRemediate CertificateThumbprint DynamicFeature File GenerateAlert HttpClient"
                            + " HttpRequestException IOException Indicators InputStream InvalidRequestBody MissingRequiredParameter Objects"
                            + " ProcessingException Reader ResourceAccessException RestClient RestTemplate RetryPolicy StreamingOutput"
                            + " UnManagedDevice Url ValidationException")
                    .split(" "));

    @ParameterizedTest
    @CsvSource({"README.md, 200", "ARCHITECTURE.md, 120", "CHANGELOG.md, 60"})
    void document_isShort(String name, int lines) {
        assertThat(Pages.read(Path.of(name)).lines()).hasSizeLessThanOrEqualTo(lines);
    }

    @Test
    void everyLink_leadsToAFileAndAHeading() {
        List<String> dead = new ArrayList<>();
        for (Path page : Pages.all()) {
            String text = FENCE.matcher(Pages.read(page)).replaceAll("");
            LINK.matcher(text).results().map(found -> found.group(1)).forEach(target -> {
                if (!target.contains(":") && !leadsSomewhere(page, target)) {
                    dead.add(page + " -> " + target);
                }
            });
        }
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path path = file.isEmpty() ? page : page.resolveSibling(file);
        if (!Files.exists(path)) {
            return false;
        }
        return hash < 0 || anchors(path).contains(target.substring(hash + 1));
    }

    /** The names under which a page's headings are found. */
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(FENCE.matcher(Pages.read(page)).replaceAll(""))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", ""))
                .map(heading -> heading.replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void pagesOfTheSite_linkToEachOtherOnly() {
        for (Path page : Pages.all()) {
            if (page.getParent() != null) {
                assertThat(LINK.matcher(Pages.read(page)).results().map(found -> found.group(1)))
                        .as(page.toString())
                        // The site and repository hosts make different anchors of a heading.
                        .noneMatch(target -> target.startsWith("..") || target.matches("[^:]*#.*"));
            }
        }
    }

    @Test
    void everyPage_isInTheMenuOfTheSite() throws IOException {
        String menu = Files.readString(Path.of("src/site/site.xml"));
        for (Path page : Pages.all()) {
            if (page.getParent() != null) {
                String name = page.getFileName().toString().replaceFirst("md$", "html");
                assertThat(menu).contains("href=\"" + name + "\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md", "src/site/markdown/decisions.md"})
    void everyTypeThatADocumentNames_isThere(String name) throws IOException {
        Set<String> declared = new TreeSet<>(FOREIGN);
        for (String folder : List.of("src/main/java", "src/test/java", "benchmarks/src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".java"))
                        .forEach(file -> declared.add(file.substring(0, file.length() - ".java".length())));
            }
        }
        String text = FENCE.matcher(Pages.read(Path.of(name))).replaceAll("");
        Set<String> missing = TYPE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(declared);
        assertThat(missing)
                .as("types that %s names and no source declares", name)
                .isEmpty();
    }

    @Test
    void exitStatus_isTheSameInTheReadmeAndOnThePageOfTheCommandLine() {
        Pattern table = Pattern.compile("(?s)## Exit status\n\n(.*?)\n\n");
        List<String> tables = Stream.of(Path.of("README.md"), Pages.page("command-line.md"))
                .flatMap(page -> table.matcher(Pages.read(page)).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0)).isEqualTo(tables.get(1));
    }

    @Test
    void dependency_hasTheVersionOfTheProject() throws IOException {
        Pattern version = Pattern.compile("<artifactId>mde-preflight</artifactId>\\s*<version>([^<]+)</version>");
        String project = version.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        for (Path page : List.of(Path.of("README.md"), Pages.page("fuzzing.md"))) {
            assertThat(version.matcher(Pages.read(page)).results().map(found -> found.group(1)))
                    .as(page.toString())
                    .containsExactly(project);
        }
    }

    @Test
    void theMap_hasEveryPackage() throws IOException {
        Path base = Path.of("src/main/java/dev/mdepreflight");
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(base)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> base.relativize(file.getParent()).toString().replace('/', '.'))
                    .map(name -> name.isEmpty() ? "(root)" : name)
                    .filter(name -> !name.matches("catalog\\..*"))
                    .forEach(packages::add);
        }
        Set<String> listed = PACKAGE_ROW
                .matcher(Pages.read(Path.of("ARCHITECTURE.md")))
                .results()
                .map(MatchResult::group)
                .map(row -> row.replaceAll("[|` ]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(packages);
    }
}
