package dev.mdepreflight.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a first check brings into the virtual machine: the time that it takes is mostly that of loading classes. */
class FirstCheckTest {

    /** Runs in a virtual machine of its own. */
    public static final class Clean {
        public static void main(String[] args) {
            String body =
                    "{\"indicatorValue\":\"220e7d15b011d7fac48f2bd61114db1022197f7f\",\"indicatorType\":\"FileSha1\","
                            + "\"action\":\"Block\",\"title\":\"a\",\"description\":\"b\"}";
            System.out.println("CLEAN "
                    + Preflight.create()
                            .check(Operations.SUBMIT_INDICATOR, body)
                            .isClean());
        }
    }

    @Test
    void ofACleanBody_loadsNoLibraryBeyondTheAnnotations() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Clean.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output)
                .contains("CLEAN true")
                .doesNotContain(" com.fasterxml.jackson.core.")
                .doesNotContain(" org.hibernate.validator.internal.")
                .doesNotContain(" com.google.common.");
    }
}
