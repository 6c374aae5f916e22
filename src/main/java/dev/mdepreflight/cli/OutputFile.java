package dev.mdepreflight.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that has its name only once it is written in full; until then it stands beside under a name that begins with a dot. */
final class OutputFile implements Closeable {

    private final OutputFiles outputs;
    private final Path file;
    private final boolean replaces;
    private @Nullable Path part;
    private @Nullable OutputStream out;

    OutputFile(OutputFiles outputs, Path file, boolean replaces) {
        this.outputs = outputs;
        this.file = file;
        this.replaces = replaces;
    }

    /** Begins to write. */
    OutputStream open() {
        Path unfinished = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            OutputStream stream = new BufferedOutputStream(
                    Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            // An interrupt ends the process without the finally blocks.
            unfinished.toFile().deleteOnExit();
            part = unfinished;
            out = stream;
            return stream;
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    /** Gives the file its name. */
    void finish() {
        OutputStream stream = out;
        Path unfinished = part;
        if (stream == null || unfinished == null) {
            return;
        }
        try {
            stream.close();
            if (replaces) {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(unfinished, file);
            }
            part = null;
            outputs.written(file);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // What matters failed before, and was told.
        }
    }

    OutputException failure() {
        return new OutputException(file, "cannot be written in full; check the room on the disk", null);
    }

    /** How the file is named to people. */
    String name() {
        return TerminalText.of(file.toString());
    }
}
