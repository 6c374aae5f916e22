package dev.mdepreflight.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that are written for one input, in one folder, all named after it. */
final class OutputFiles implements Closeable {

    private static final String STANDARD_INPUT_NAME = "stdin";
    private static final String EXTENSION = ".json";

    private final Path folder;
    private final String base;
    private final String extension;
    private final boolean replaces;
    private final Set<Path> earlier = new HashSet<>();
    private final List<OutputFile> singles = new ArrayList<>();

    private OutputFiles(Path folder, String base, String extension, boolean replaces) {
        this.folder = folder;
        this.base = base;
        this.extension = extension;
        this.replaces = replaces;
    }

    /**
     * The files of an input.
     *
     * @param input its name
     * @param folder where they are written; null for the folder of the input
     * @param replaces whether those of an earlier run are replaced
     */
    static OutputFiles of(String input, @Nullable String folder, boolean replaces) {
        Path file = Path.of(input.equals(Inputs.STANDARD_INPUT) ? STANDARD_INPUT_NAME : input);
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 ? name.substring(dot) : EXTENSION;
        return new OutputFiles(folder(file, folder), dot > 0 ? name.substring(0, dot) : name, extension, replaces);
    }

    private static Path folder(Path file, @Nullable String named) {
        Path beside = file.resolveSibling("");
        if (named == null) {
            return beside;
        }
        try {
            Path folder = Path.of(named);
            Files.createDirectories(folder);
            return folder;
        } catch (InvalidPathException e) {
            throw new OutputException(beside, "the name given with --output-dir is no path", e);
        } catch (IOException e) {
            throw OutputException.of(Path.of(named), e);
        }
    }

    /** Files numbered from 1, named after the input and a suffix; those of an earlier run are in the way or will be replaced. */
    NumberedFiles numbered(String suffix) {
        String start = base + suffix + "-";
        Path shown = folder.resolve(start + "0001" + extension);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder.toString().isEmpty() ? Path.of(".") : folder,
                file -> isNumbered(String.valueOf(file.getFileName()), start))) {
            for (Path file : files) {
                claim(folder.resolve(String.valueOf(file.getFileName())));
            }
        } catch (IOException e) {
            throw OutputException.of(shown, e);
        }
        return new NumberedFiles(this, suffix);
    }

    private boolean isNumbered(String name, String start) {
        if (name.length() < start.length() + NumberedFiles.DIGITS + extension.length()
                || !name.startsWith(start)
                || !name.endsWith(extension)) {
            return false;
        }
        return name.substring(start.length(), name.length() - extension.length())
                .chars()
                .allMatch(c -> c >= '0' && c <= '9');
    }

    /** One file, named after the input and a suffix. */
    OutputFile single(String suffix) {
        Path path = folder.resolve(base + suffix);
        if (Files.exists(path)) {
            claim(path);
        }
        OutputFile file = new OutputFile(this, path, base + suffix, replaces);
        singles.add(file);
        return file;
    }

    /** A file of a certain number. */
    OutputFile number(String suffix, String number) {
        return new OutputFile(this, folder.resolve(base + suffix + "-" + number + extension), base + suffix, replaces);
    }

    private void claim(Path file) {
        if (!replaces) {
            throw OutputException.of(file, new FileAlreadyExistsException(file.toString()));
        }
        earlier.add(file);
    }

    /** Notes that a file is written. */
    void written(Path file) {
        earlier.remove(file);
    }

    /** Takes away what is left of an earlier run, which would be mistaken for a part of this one. */
    void finish() {
        for (Path file : earlier) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw OutputException.of(file, e);
            }
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() {
        singles.forEach(OutputFile::close);
    }
}
