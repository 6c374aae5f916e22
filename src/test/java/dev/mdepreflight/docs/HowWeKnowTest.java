package dev.mdepreflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that says how each promise is known names tests, profiles, properties and files that are there. */
class HowWeKnowTest {
    private static final Path PAGE = Path.of("src/site/markdown/how-we-know.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Properties))`");
    private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");
    private static final Pattern PROPERTY = Pattern.compile("-D([\\w.]+)=");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    private static String page;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(PAGE);
    }

    @Test
    void everyTest_isThere() throws IOException {
        List<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
        assertThat(all(TEST)).hasSizeGreaterThan(20).isSubsetOf(classes);
    }

    @Test
    void everyProfileAndProperty_isThere() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(all(PROFILE)).isNotEmpty().allMatch(profile -> pom.contains("<id>" + profile + "</id>"));
        assertThat(all(PROPERTY)).isNotEmpty().allMatch(property -> pom.contains("<" + property + ">"));
    }

    @Test
    void everyLink_leadsToAFile() {
        assertThat(all(LINK)).isNotEmpty().allMatch(target -> Files.exists(PAGE.resolveSibling(target)));
    }

    private static List<String> all(Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(match -> pattern.matcher(match).replaceFirst("$1"))
                .distinct()
                .toList();
    }
}
