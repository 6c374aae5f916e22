package dev.mdepreflight.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An input that can be read more than once.
 *
 * @param file where it is
 * @param temporary whether the file was made for this run
 */
record BatchInput(Path file, boolean temporary) implements Closeable {

    /**
     * An input.
     *
     * @param name a path, or {@link Inputs#STANDARD_INPUT}, which is kept in a file that its owner alone can read
     * @throws IOException if there is none
     */
    static BatchInput of(String name, InputStream standardInput) throws IOException {
        if (!name.equals(Inputs.STANDARD_INPUT)) {
            return new BatchInput(Inputs.file(name), false);
        }
        Path file = Files.createTempFile("mde-preflight-", ".json");
        // An interrupt ends the process without the finally blocks.
        file.toFile().deleteOnExit();
        BatchInput input = new BatchInput(file, true);
        try (OutputStream out = Files.newOutputStream(file)) {
            standardInput.transferTo(out);
            return input;
        } catch (IOException e) {
            input.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(file);
        }
    }
}
