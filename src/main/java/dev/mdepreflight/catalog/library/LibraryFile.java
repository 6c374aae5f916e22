package dev.mdepreflight.catalog.library;

import dev.mdepreflight.constraint.FileName;
import dev.mdepreflight.constraint.FileSize;
import dev.mdepreflight.report.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The name and size of a file for the live response library. The API has no other rules for a file.
 *
 * <p>The page says 20 MB without defining MB: more than 20 * 1024 * 1024 bytes are reported as a violation, more than
 * 20,000,000 bytes as advice. Characters other than letters, digits, and {@code - _ .} in the name are reported as
 * advice, because that rule is documented only for the portal.
 *
 * @param name the file name in the form; null for a part without a file name, which most servers read as a text field
 * @param size the length of the content in bytes
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/upload-library">upload-library</a>
 * @see <a href="https://learn.microsoft.com/defender-endpoint/live-response">live-response</a>
 */
@FileSize(LibraryFile.MAX_SIZE)
@FileSize(
        value = 20_000_000,
        message = "the page says 20 MB, which may be 20,000,000 bytes",
        adviceId = "large-file",
        payload = Advice.class)
@FileName(adviceId = "unusual-file-name", payload = Advice.class)
public record LibraryFile(@Nullable String name, long size) {
    /** The maximum length of the content in bytes. */
    public static final long MAX_SIZE = 20L * 1024 * 1024;

    /**
     * Creates a file.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public LibraryFile {
        if (size < 0) {
            throw new IllegalArgumentException("size is negative: " + size);
        }
    }

    /** {@return a file with the name and the content's length} The content itself is not kept. */
    public static LibraryFile of(String name, byte[] content) {
        return new LibraryFile(name, content.length);
    }
}
