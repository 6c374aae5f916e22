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

    OutputFile(OutputFiles outputs, Path file) {
        this.outputs = outputs;
        this.file = file;
    }

    /** The final path. */
    Path file() {
        return file;
    }

    /** Creates the file. */
    public OutputStream open() {
        try {
            OutputStream stream = new BufferedOutputStream(outputs.make(file));
            out = stream;
            return stream;
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    /** Completes the file. {@link OutputFiles#finish} moves the file to its final path, together with all others. */
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
            // An earlier failure matters more and was reported.
        }
    }

    public OutputException failure() {
        return new OutputException(file, "cannot be written in full; check the room on the disk", null);
    }

    /** {@return the human-readable name} */
    public String name() {
        return TerminalText.ofName(file.toString());
    }
}
