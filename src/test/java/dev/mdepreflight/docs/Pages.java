package dev.mdepreflight.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents: those at the root of the project, and the pages of the site. */
public final class Pages {
    private static final Path SITE = Path.of("src/site/markdown");

    private Pages() {}

    /** All documents. */
    public static List<Path> all() {
        try (Stream<Path> files = Files.list(SITE)) {
            return Stream.concat(
                            Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
                                    .map(Path::of),
                            files.sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents whose Java blocks are whole programs that print the text block below them. */
    public static List<Path> withPrograms() {
        // The guide to fuzzing shows the files of a project, which its own test builds.
        return all().stream().filter(page -> !page.endsWith("fuzzing.md")).toList();
    }

    /** A page of the site by its file name. */
    public static Path page(String name) {
        return SITE.resolve(name);
    }

    /** The text of a document. */
    public static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of a page of the site between {@code <!-- mark -->} and {@code <!-- /mark -->}. */
    public static String between(String page, String mark) {
        String text = read(page(page));
        String begin = "<!-- " + mark + " -->\n";
        int from = text.indexOf(begin);
        int to = text.indexOf("<!-- /" + mark + " -->");
        if (from < 0 || to < 0) {
            throw new AssertionError(page + " has no block between <!-- " + mark + " --> and <!-- /" + mark + " -->");
        }
        return text.substring(from + begin.length(), to).strip() + "\n";
    }
}
