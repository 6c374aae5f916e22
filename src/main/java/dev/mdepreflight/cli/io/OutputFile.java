package dev.mdepreflight.cli.io;

import dev.mdepreflight.cli.terminal.TerminalText;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One of the {@link OutputFiles}. */
public final class OutputFile implements Closeable {

    private final OutputFiles outputs;
    private final Path file;
    private @Nullable OutputStream out;

    /** A file that is not made yet. */
    OutputFile(OutputFiles outputs, Path file) {
        this.outputs = outputs;
        this.file = file;
    }

    /** Its path, once it has its name. */
    Path file() {
        return file;
    }

    /** Begins to write. */
    public OutputStream open() {
        try {
            OutputStream stream = new BufferedOutputStream(outputs.make(file));
            out = stream;
            return stream;
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    /** Ends to write. The file gets its name with all the others. */
    public void finish() {
        if (out == null) {
            return;
        }
        try {
            out.close();
            outputs.written(file);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    @Override
    public void close() {
        if (out == null) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // What matters failed before, and was told.
        }
    }

    public OutputException failure() {
        return new OutputException(file, "cannot be written in full; check the room on the disk", null);
    }

    /** How the file is named to people. */
    public String name() {
        return TerminalText.ofName(file.toString());
    }
}
