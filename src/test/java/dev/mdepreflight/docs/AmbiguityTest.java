package dev.mdepreflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.support.Facts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of what the documentation leaves open says of each point what the library does. */
class AmbiguityTest {
    private static final Path PAGE = Path.of("src/site/markdown/ambiguities.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9-]+)` \\|(.*)\\|$");
    private static final Pattern CODE = Pattern.compile("violation `(\\w+)`");
    private static final Pattern ADVICE = Pattern.compile("advice `([a-z-]+)`");

    /** Points on which no request turns, or whose only consequence is that of another point. */
    private static final Set<String> WITHOUT_CASES = Set.of(
            "tags-append-or-replace",
            "live-response-concurrency",
            "hunting-result-size",
            "success-codes",
            "info-gathering-rate");

    private final Preflight preflight = Preflight.builder()
            .advice(true)
            .clock(Clock.fixed(Instant.parse("2030-03-31T12:00:00Z"), ZoneOffset.UTC))
            .build();

    static Stream<AmbiguityCase> cases() {
        return AmbiguityCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCase_isDecidedAsThePageSays(AmbiguityCase it) {
        assertThat(it.found(preflight)).containsExactlyInAnyOrderElementsOf(it.outcome());
    }

    @Test
    void thePageNames_whatItsCasesGive() throws IOException {
        Map<String, String> rows = rows();
        Map<String, Set<String>> given = new LinkedHashMap<>();
        cases().forEach(it -> {
            it.names().forEach(given.computeIfAbsent(it.id(), absent -> new TreeSet<>())::add);
        });
        Set<String> without = new TreeSet<>(rows.keySet());
        without.removeAll(given.keySet());
        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_CASES);
        assertThat(without).allSatisfy(id -> assertThat(rows.get(id)).contains("Nothing is checked"));
        given.forEach((id, names) -> {
            Set<String> named = new TreeSet<>(all(CODE, rows.get(id)));
            named.addAll(all(ADVICE, rows.get(id)));
            assertThat(named).as(id).isEqualTo(names);
        });
    }

    @Test
    void everyCodeAndAdviceOnThePage_isOneOfTheLibrary() throws IOException {
        String sources = sources();
        Set<String> ofJakarta = Stream.of(NotNull.class, NotEmpty.class, NotBlank.class)
                .map(constraint -> constraint.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-"))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String row : rows().values()) {
            assertThat(all(CODE, row)).allMatch(code -> ErrorCode.of(code).isPresent());
            assertThat(all(ADVICE, row))
                    .allMatch(
                            id -> sources.contains('"' + id + '"') || ofJakarta.contains(id) || id.equals("required"));
        }
    }

    @Test
    void thePage_hasOneRowForEachPointOfTheFacts() throws IOException {
        List<String> points = new ArrayList<>();
        for (JsonNode point : Facts.read().get("ambiguities")) {
            points.add(point.get("id").textValue());
        }
        assertThat(points).hasSizeGreaterThan(90).doesNotHaveDuplicates();
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(points);
    }

    /** What the library does, by the id of the point. */
    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String[] cells = row.group(2).split("(?<!\\\\)\\|", -1);
                assertThat(cells).as(line).hasSize(3).allMatch(cell -> !cell.isBlank());
                assertThat(rows.put(row.group(1), cells[1]))
                        .as("first row of " + row.group(1))
                        .isNull();
            }
        }
        return rows;
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }
}
