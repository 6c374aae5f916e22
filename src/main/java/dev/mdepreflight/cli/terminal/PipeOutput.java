package dev.mdepreflight.cli.terminal;

import dev.mdepreflight.format.LetterCase;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Remembers whether a write failed because the reader left. A {@link java.io.PrintWriter} hides that reason. */
final class PipeOutput extends FilterOutputStream {
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    private final BooleanSupplier pipe;
    private boolean closedByReader;

    /**
     * Wraps a stream.
     *
     * @param pipe whether the stream is known to be a pipe; evaluated only after a failed write
     */
    PipeOutput(OutputStream out, BooleanSupplier pipe) {
        super(out);
        this.pipe = pipe;
    }

    static PipeOutput ofProcess() {
        return new PipeOutput(new FileOutputStream(FileDescriptor.out), PipeOutput::isPipe);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            closedByReader |= isBrokenPipe(e);
            throw e;
        }
    }

    boolean isClosedByReader() {
        return closedByReader;
    }

    private boolean isBrokenPipe(IOException failure) {
        return LetterCase.lower(String.valueOf(failure.getMessage())).contains("pipe") || pipe.getAsBoolean();
    }

    /** A failure's message can be in any language, so the stream is examined: a write to a pipe fails only because the reader left. */
    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(STANDARD_OUTPUT).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException | InvalidPathException e) {
            return false;
        }
    }
}
