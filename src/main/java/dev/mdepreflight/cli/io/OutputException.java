package dev.mdepreflight.cli.io;

import dev.mdepreflight.cli.terminal.TerminalText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reports that a file cannot be written. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    OutputException(Path file, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.text = TerminalText.ofName(file.toString()) + ": " + reason;
    }

    static OutputException of(Path file, IOException failure) {
        return new OutputException(file, reason(failure), failure);
    }

    /** {@return the human-readable message, on one line} */
    public String text() {
        return text;
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "exists already; give --force to replace it, or another --output-dir";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied; give another --output-dir";
        }
        // The failure's message would repeat the file name.
        String reason = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return "cannot be written (" + (reason == null ? failure.getClass().getSimpleName() : reason)
                + "); check the folder, or give another --output-dir";
    }
}
