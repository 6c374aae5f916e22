package dev.mdepreflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every change of the public API shows in a diff of {@code public-api.txt}. After a change that you want, write the file again:
 *
 * <pre>{@code mvn -q test -Dtest=PublicApiTest -Dpublic-api.update=true}</pre>
 */
class PublicApiTest {
    private static final Path LISTING = Path.of("src/test/resources/public-api.txt");

    @Test
    void publicApi_isAsListed() throws IOException {
        List<String> lines = PublicApi.lines();
        if (Boolean.getBoolean("public-api.update")) {
            Files.write(LISTING, lines);
        }
        List<String> listed = Files.readAllLines(LISTING);
        assertThat(difference(listed, lines))
                .as(
                        "The public API differs from %s. If that is what you want, run"
                                + " mvn -q test -Dtest=PublicApiTest -Dpublic-api.update=true and commit the file.",
                        LISTING)
                .isEmpty();
        assertThat(lines).isEqualTo(listed);
    }

    /** The lines that are gone and those that are new, each with its type or package. */
    private static List<String> difference(List<String> before, List<String> now) {
        List<String> difference = new ArrayList<>();
        only(before, now).forEach(line -> difference.add("- " + line));
        only(now, before).forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private static List<String> only(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(qualified(others));
        return qualified(lines).stream().filter(line -> !rest.remove(line)).toList();
    }

    private static List<String> qualified(List<String> lines) {
        List<String> qualified = new ArrayList<>();
        String place = "";
        String type = "";
        for (String line : lines) {
            if (line.startsWith("package ")) {
                place = line.substring("package ".length());
                qualified.add(line);
            } else if (line.startsWith("    ")) {
                qualified.add(type + ": " + line.strip());
            } else if (!line.isBlank()) {
                type = place + ": " + line.strip();
                qualified.add(type);
            }
        }
        return qualified;
    }
}
