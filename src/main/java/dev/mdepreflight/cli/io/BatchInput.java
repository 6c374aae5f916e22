package dev.mdepreflight.cli.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * An input that can be read more than once.
 *
 * @param unfinished the owner of the file if the file is temporary; null otherwise
 */
public record BatchInput(Path file, @Nullable UnfinishedFiles unfinished) implements Closeable {
    /**
     * Opens an input.
     *
     * @param name a path, or {@link Inputs#STANDARD_INPUT}, which is copied into a file that only its owner can read
     * @throws IOException if there is no such input
     */
    public static BatchInput of(String name, InputStream standardInput, UnfinishedFiles unfinished) throws IOException {
        if (!name.equals(Inputs.STANDARD_INPUT)) {
            return new BatchInput(Inputs.file(name), null);
        }
        Path file = unfinished.make(() -> Files.createTempFile("mde-preflight-", ".json"));
        BatchInput input = new BatchInput(file, unfinished);
        // Doesn't create the file again if a signal has deleted it.
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            standardInput.transferTo(out);
            return input;
        } catch (IOException e) {
            input.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (unfinished != null) {
            unfinished.discard(file);
        }
    }
}
