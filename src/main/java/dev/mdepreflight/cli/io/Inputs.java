package dev.mdepreflight.cli.io;

import dev.mdepreflight.cli.terminal.TerminalText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what the command line names as inputs, and tells in one line what to do if that fails. */
public final class Inputs {

    /** Names standard input. */
    public static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;

    public Inputs(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * Opens an input.
     *
     * @param name a path, or {@link #STANDARD_INPUT}
     * @return a stream to close; closing standard input does nothing
     * @throws IOException if there is none; {@link #explain} tells it to people
     */
    public InputStream open(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new Unclosed(standardInput);
        }
        return Files.newInputStream(path(name));
    }

    /**
     * The file of a name.
     *
     * @throws IOException if there is none, or it is no regular one, which can be read once only
     */
    static Path file(String name) throws IOException {
        Path path = path(name);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(name);
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("it is no regular file and can be read only once; give - and redirect it");
        }
        return path;
    }

    private static Path path(String name) throws IOException {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(name);
        }
        if (Files.isDirectory(path)) {
            throw new IsDirectoryException(name);
        }
        return path;
    }

    /**
     * What to do about a failure to open or read an input.
     *
     * @param name the input
     */
    public static String explain(String name, IOException failure) {
        return TerminalText.ofName(name) + ": " + explain(failure);
    }

    private static String explain(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file; check the path, or give - for standard input";
        }
        if (failure instanceof IsDirectoryException) {
            return "is a directory; name the files in it";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied; make the file readable";
        }
        // The message of these names the file once more.
        String reason = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return "cannot be read (" + reason + "); check the file";
    }

    /** Standard input is not ours to close. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    /** A directory was named where a file is wanted. */
    private static final class IsDirectoryException extends IOException {
        private static final long serialVersionUID = 1L;

        IsDirectoryException(String name) {
            super(name);
        }
    }
}
