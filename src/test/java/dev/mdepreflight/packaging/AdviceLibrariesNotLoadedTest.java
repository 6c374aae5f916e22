package dev.mdepreflight.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.catalog.Operations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The libraries behind advice on values are loaded with the first value that is held against them, and not before. */
class AdviceLibrariesNotLoadedTest {
    private static final String GUAVA = " com.google.common.";
    private static final String COMMONS = " org.apache.commons.";
    private static final String HASH = """
            {"indicatorValue": "da39a3ee5e6b4b0d3255bfef95601890afd80709", "indicatorType": "FileSha1", "action": "Block",
             "title": "t", "description": "d"}""";
    private static final String DOMAIN = HASH.replace("FileSha1", "DomainName")
            .replace("da39a3ee5e6b4b0d3255bfef95601890afd80709", "contoso.nosuchtld");

    /** Runs in a virtual machine of its own. */
    public static final class Plain {
        public static void main(String[] args) {
            System.out.println(Preflight.create().check(Operations.SUBMIT_INDICATOR, DOMAIN));
            System.out.println(Preflight.create().check(BothPaths.bind(Operations.SUBMIT_INDICATOR.body(), DOMAIN)));
            Preflight advising = Preflight.builder().advice(true).build();
            System.out.println("ADVICE "
                    + advising.check(Operations.SUBMIT_INDICATOR, HASH).advice().size());
        }
    }

    /** Runs in a virtual machine of its own. */
    public static final class Advising {
        public static void main(String[] args) {
            Preflight advising = Preflight.builder().advice(true).build();
            System.out.println("ADVICE "
                    + advising.check(Operations.SUBMIT_INDICATOR, DOMAIN)
                            .advice()
                            .size());
        }
    }

    @Test
    void withoutAdvice_orWithoutAHost_noneIsLoaded() throws Exception {
        assertThat(run(Plain.class)).contains("ADVICE 0").doesNotContain(GUAVA).doesNotContain(COMMONS);
    }

    @Test
    void adviceOnAHost_loadsThem() throws Exception {
        assertThat(run(Advising.class)).contains("ADVICE 1").contains(GUAVA).contains(COMMONS);
    }

    private static String run(Class<?> main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return output;
    }
}
