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
 * @param file where it is
 * @param unfinished has the file if it was made for this run; null if it was not
 */
public record BatchInput(Path file, @Nullable UnfinishedFiles unfinished) implements Closeable {

    /**
     * An input.
     *
     * @param name a path, or {@link Inputs#STANDARD_INPUT}, which is kept in a file that its owner alone can read
     * @param unfinished takes that file
     * @throws IOException if there is none
     */
    public static BatchInput of(String name, InputStream standardInput, UnfinishedFiles unfinished) throws IOException {
        if (!name.equals(Inputs.STANDARD_INPUT)) {
            return new BatchInput(Inputs.file(name), null);
        }
        Path file = unfinished.make(() -> Files.createTempFile("mde-preflight-", ".json"));
        BatchInput input = new BatchInput(file, unfinished);
        // Never made again: a signal may have taken it away.
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
