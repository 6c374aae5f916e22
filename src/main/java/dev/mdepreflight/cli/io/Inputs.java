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

/** Opens the inputs that the command line names, and explains failures on one line. */
public final class Inputs {
    /** The name of standard input. */
    public static final String STANDARD_INPUT = "-";

    /** What to do if no input is named. */
    public static final String NAME_ONE = "Name a file, or - for standard input";

    private final InputStream standardInput;

    public Inputs(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * Opens an input.
     *
     * @param name a path, or {@link #STANDARD_INPUT}
     * @return a stream to close; closing standard input has no effect
     * @throws IOException if there is no such input; {@link #explain} explains the failure
     */
    public InputStream open(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new Unclosed(standardInput);
        }
        return Files.newInputStream(path(name));
    }

    /**
     * Returns the path of a file that can be read more than once.
     *
     * @throws IOException if there is no such file, or it is not a regular file
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

    /** {@return what to do about a failure to open or read an input} */
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
        // The failure's message would repeat the file name.
        String reason = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return "cannot be read (" + reason + "); check the file";
    }

    /** Standard input; closing it has no effect. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    /** Reports that a directory is given instead of a file. */
    private static final class IsDirectoryException extends IOException {
        private static final long serialVersionUID = 1L;

        IsDirectoryException(String name) {
            super(name);
        }
    }
}
