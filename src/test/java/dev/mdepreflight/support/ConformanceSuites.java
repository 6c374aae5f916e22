package dev.mdepreflight.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** Suites that others wrote, read in place from {@code -Dconformance.dir=…}; a test that asks for one is skipped where that is not given. */
public final class ConformanceSuites {
    private static final String FOLDER = System.getProperty("conformance.dir", "");

    private ConformanceSuites() {}

    /** The folder or file of a suite; the test fails if a folder of suites is given and has no such one. */
    public static Path path(String suite, String... rest) {
        assumeTrue(!FOLDER.isEmpty(), "Skipped, since -Dconformance.dir is not given");
        Path path = Path.of(FOLDER, suite).resolve(String.join("/", rest));
        assertThat(path).exists();
        return path;
    }
}
