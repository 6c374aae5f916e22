package dev.mdepreflight.cli.io;

import dev.mdepreflight.cli.terminal.TerminalText;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that has its name only once it is written in full; until then it stands beside under a name that begins with a dot. */
public final class OutputFile implements Closeable {

    private final OutputFiles outputs;
    private final Path file;
    private final Path unfinished;
    private final boolean replaces;
    private @Nullable OutputStream out;
    private boolean finished;

    /**
     * A file that is not made yet.
     *
     * @param series names the file until it is finished; others may have that name before and after
     */
    OutputFile(OutputFiles outputs, Path file, String series, boolean replaces) {
        this.outputs = outputs;
        this.file = file;
        this.unfinished =
                file.resolveSibling("." + series + "." + ProcessHandle.current().pid() + ".part");
        this.replaces = replaces;
    }

    /** Begins to write. */
    public OutputStream open() {
        try {
            OutputStream stream = new BufferedOutputStream(outputs.unfinished()
                    .make(
                            unfinished,
                            () -> Files.newOutputStream(
                                    unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
            out = stream;
            return stream;
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    /** Gives the file its name. */
    public void finish() {
        if (out == null) {
            return;
        }
        try {
            out.close();
            CopyOption[] options =
                    replaces ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
            outputs.unfinished().end(unfinished, () -> Files.move(unfinished, file, options));
            finished = true;
            outputs.written(file);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() {
        if (out == null || finished) {
            return;
        }
        try {
            try {
                out.close();
            } finally {
                outputs.unfinished().end(unfinished, () -> Files.deleteIfExists(unfinished));
            }
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
