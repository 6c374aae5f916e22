package dev.mdepreflight.cli.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files that requests include. Because the requests might come from somebody else, a file must be a regular file, and must be
 * below the HTTP file's folder, or below a folder that the command line allows, after links are followed. Immutable.
 */
public final class Includes {
    /** The option that allows further folders. */
    public static final String OPTION = "--allow-includes";

    private final List<Path> allowed;

    private Includes(List<Path> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /**
     * Allows files below further folders.
     *
     * @throws IOException if a folder does not exist, see {@link #notAFolder}
     */
    public static Includes below(List<String> folders) throws IOException {
        List<Path> allowed = new ArrayList<>();
        for (String folder : folders) {
            allowed.add(Path.of(folder).toRealPath());
        }
        return new Includes(allowed);
    }

    /** {@return the first name that doesn't name a folder, or null} */
    public static @Nullable String notAFolder(List<String> names) {
        for (String name : names) {
            try {
                if (!Files.isDirectory(Path.of(name))) {
                    return name;
                }
            } catch (InvalidPathException e) {
                return name;
            }
        }
        return null;
    }

    /**
     * Opens a file that the file {@code including} includes.
     *
     * @throws IOException if the file does not exist, is not a regular file, or is elsewhere
     */
    InputStream open(String name, String including) throws IOException {
        Path real;
        Path home;
        try {
            real = Path.of(name).toRealPath();
            Path folder = Path.of(including).toAbsolutePath().getParent();
            home = (folder == null ? Path.of("") : folder).toRealPath();
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(name);
        }
        if (!real.startsWith(home) && allowed.stream().noneMatch(real::startsWith)) {
            throw new IOException(
                    "it is not below the folder of the file of requests; allow its folder with " + OPTION);
        }
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            // A pipe or a device could block the check.
            throw new IOException("it is no regular file");
        }
        return Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
    }
}
