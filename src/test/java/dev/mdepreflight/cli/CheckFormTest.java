package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.support.Forms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFormTest {
    @TempDir
    private Path folder;

    private String file(byte[] content) throws IOException {
        return Files.write(folder.resolve("form.bin"), content).toString();
    }

    @Test
    void theExample_isClean() throws IOException {
        String file = file(Forms.EXAMPLE.getBytes(UTF_8));
        assertThat(Run.of("check", "--strict", "--operation", "uploadLibraryFile", file))
                .isEqualTo(new Run(0, file + ": clean\n", ""));
        assertThat(Run.reading(Forms.EXAMPLE, "check", "--operation", "POST /api/libraryfiles", "-"))
                .isEqualTo(new Run(0, "-: POST /api/libraryfiles: clean\n", ""));
    }

    @Test
    void aFault_isShownInItsLine() {
        String form = Forms.EXAMPLE.replace("\r\n\r\ntrue", "\r\n\r\nyes");
        Run run = Run.reading(form, "check", "--operation", "uploadLibraryFile", "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("""
                        -:14:1: InvalidRequestBody: Invalid request body.
                           14 | yes
                              | ^^^
                              = at /HasParameters
                              = hint: expected true or false
                        """);
    }

    @Test
    void aFileOfTheLargestSize_isReadWhole_andALargerOneRefused() throws Exception {
        String largest = file(
                Forms.form().file("File", "a.ps1", new byte[20 * 1024 * 1024]).bytes());
        assertThat(Run.of("check", "--no-advice", "--operation", "uploadLibraryFile", largest)
                        .status())
                .isZero();

        byte[] larger = Forms.form()
                .file("File", "a.ps1", new byte[20 * 1024 * 1024 + 1])
                .bytes();
        Run run = Run.reading(
                new ByteArrayInputStream(larger), "check", "--operation", "uploadLibraryFile", "--format", "json", "-");
        assertThat(run.status()).isEqualTo(1);
        JsonNode violation = new ObjectMapper().readTree(run.out()).at("/violations/0");
        assertThat(violation.get("pointer").asText()).isEqualTo("/File");
        assertThat(violation.get("hint").asText()).isEqualTo("at most 20,971,520 bytes, the file has 20,971,521");
    }

    @Test
    void formsAreNoLines() {
        Run run = Run.of("check", "--operation", "uploadLibraryFile", "--ndjson", "-");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("the body of this call is a form");
    }
}
