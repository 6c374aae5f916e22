package dev.mdepreflight.cli.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a run, where naming them fails. */
class OutputFilesTest {
    @TempDir
    private Path folder;

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path file : found) {
                files.put(String.valueOf(file.getFileName()), Files.isDirectory(file) ? "/" : Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void ifAFileCannotGetItsName_theEarlierOnesKeepTheirs() throws IOException {
        for (String name : new String[] {"x-0001.json", "x-0002.json", "x-0003.json", "x-faulty"}) {
            Files.writeString(folder.resolve(name), "old");
        }
        Map<String, String> before = files();
        try (UnfinishedFiles unfinished = new UnfinishedFiles();
                OutputFiles outputs = OutputFiles.of(folder.resolve("x.json").toString(), null, true, unfinished)) {
            outputs.single("-faulty");
            NumberedFiles numbered = outputs.numbered("");
            for (int i = 1; i <= 2; i++) {
                try (OutputFile file = outputs.number("", i);
                        OutputStream out = file.open()) {
                    out.write("new".getBytes(UTF_8));
                    file.finish();
                }
            }
            assertThat(numbered).isNotNull();
            // Somebody takes the first of the new ones away before it has its name, which comes last.
            try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, ".mde-preflight-*")) {
                Files.delete(hidden.iterator().next().resolve("x-0001.json"));
            }
            assertThatThrownBy(outputs::finish).isInstanceOf(OutputException.class);
        }
        assertThat(files()).isEqualTo(before);
    }
}
