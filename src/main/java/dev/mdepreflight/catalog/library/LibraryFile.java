package dev.mdepreflight.catalog.library;

import dev.mdepreflight.constraint.FileName;
import dev.mdepreflight.constraint.FileSize;
import dev.mdepreflight.report.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A file for the live response library: its name and size, which is all that the API has rules for.
 *
 * <p>The page says 20 MB without telling which; above 20 * 1024 * 1024 bytes is a violation, above 20,000,000 advice. Names of other
 * characters than letters, digits and {@code - _ .} are advice: that rule is documented for the portal.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/upload-library">upload-library</a> and
 * <a href="https://learn.microsoft.com/defender-endpoint/live-response">live-response</a>.
 *
 * @param name the name under which it is sent; null if it is sent without one, which most servers take for a text
 * @param size the length of its content in bytes
 */
@FileSize(LibraryFile.MAX_SIZE)
@FileSize(
        value = 20_000_000,
        message = "the page says 20 MB, which may be 20,000,000 bytes",
        adviceId = "large-file",
        payload = Advice.class)
@FileName(adviceId = "unusual-file-name", payload = Advice.class)
public record LibraryFile(@Nullable String name, long size) {
    /** The largest content in bytes. */
    public static final long MAX_SIZE = 20L * 1024 * 1024;

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public LibraryFile {
        if (size < 0) {
            throw new IllegalArgumentException("size is negative: " + size);
        }
    }

    /**
     * A file whose content is at hand; only its length is kept.
     *
     * @param name the name under which it is sent
     * @param content the content
     * @return the file
     */
    public static LibraryFile of(String name, byte[] content) {
        return new LibraryFile(name, content.length);
    }
}
