package dev.mdepreflight.cli.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The output files for one input, in one folder and named after the input.
 *
 * <p>The files are written to a hidden folder in that folder. At the end, all of them are moved to their final paths together.
 */
public final class OutputFiles implements Closeable {
    private static final String STANDARD_INPUT_NAME = "stdin";
    private static final String EXTENSION = ".json";
    private static final String HIDDEN_FOLDER = ".mde-preflight-";
    /** The prefix in the hidden folder for files of an earlier run. */
    private static final String EARLIER = "earlier ";

    private final Path folder;
    private final String base;
    private final String extension;
    private final boolean replaces;
    private final UnfinishedFiles unfinished;
    private final List<String> numbered = new ArrayList<>();
    private final List<OutputFile> singles = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private @Nullable Path hidden;

    private OutputFiles(Path folder, String base, String extension, boolean replaces, UnfinishedFiles unfinished) {
        this.folder = folder;
        this.base = base;
        this.extension = extension;
        this.replaces = replaces;
        this.unfinished = unfinished;
    }

    /**
     * Prepares the files of an input.
     *
     * @param folder the folder for the files; null for the input's folder
     * @param replaces whether the files replace those of an earlier run
     */
    public static OutputFiles of(String input, @Nullable String folder, boolean replaces, UnfinishedFiles unfinished) {
        Path file = Path.of(input.equals(Inputs.STANDARD_INPUT) ? STANDARD_INPUT_NAME : input);
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 ? name.substring(dot) : EXTENSION;
        String base = dot > 0 ? name.substring(0, dot) : name;
        return new OutputFiles(folder(file, folder), base, extension, replaces, unfinished);
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
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(Path.of(named), "is no directory; give another --output-dir", e);
        } catch (IOException e) {
            throw OutputException.of(Path.of(named), e);
        }
    }

    /**
     * Prepares files that are numbered from 1 and named after the input and a suffix.
     *
     * <p>An earlier run's files are numbered without gaps and can be replaced. A file after a gap might belong to the user (its number
     * could be a year, for example), so it is never replaced.
     *
     * @throws OutputException if a file that must not be replaced already exists
     */
    public NumberedFiles numbered(String suffix) {
        earlierNumbered(suffix);
        numbered.add(suffix);
        return new NumberedFiles(this, suffix);
    }

    private List<Path> earlierNumbered(String suffix) {
        String start = base + suffix + "-";
        SortedSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(here(), file -> isNumbered(String.valueOf(file.getFileName()), start))) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (DirectoryIteratorException e) {
            throw OutputException.of(numbered(suffix, 1), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw OutputException.of(numbered(suffix, 1), e);
        }
        List<Path> earlier = new ArrayList<>();
        for (int number = 1;
                names.remove(String.valueOf(numbered(suffix, number).getFileName()));
                number++) {
            earlier.add(replaceable(numbered(suffix, number)));
        }
        if (!names.isEmpty()) {
            throw new OutputException(
                    folder.resolve(names.first()),
                    "has the name of a part, but those before it are not there; move it, or give another --output-dir",
                    null);
        }
        return earlier;
    }

    private Path here() {
        return folder.toString().isEmpty() ? Path.of(".") : folder;
    }

    private Path numbered(String suffix, int number) {
        return folder.resolve(base + suffix + "-" + NumberedFiles.digits(number) + extension);
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

    /** Prepares one file that is named after the input and a suffix. */
    public OutputFile single(String suffix) {
        OutputFile file = new OutputFile(this, folder.resolve(base + suffix));
        earlierSingle(file);
        singles.add(file);
        return file;
    }

    private List<Path> earlierSingle(OutputFile single) {
        return Files.exists(single.file(), LinkOption.NOFOLLOW_LINKS) ? List.of(replaceable(single.file())) : List.of();
    }

    OutputFile number(String suffix, int number) {
        return new OutputFile(this, numbered(suffix, number));
    }

    private Path replaceable(Path file) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputException(file, "is a directory; give another --output-dir", null);
        }
        if (!replaces) {
            throw OutputException.of(file, new FileAlreadyExistsException(file.toString()));
        }
        return file;
    }

    /** Creates a file in the hidden folder. */
    OutputStream make(Path file) throws IOException {
        Path made = hidden().resolve(file.getFileName());
        return unfinished.run(() -> Files.newOutputStream(made, StandardOpenOption.CREATE_NEW));
    }

    private Path hidden() throws IOException {
        Path within = hidden;
        if (within == null) {
            within = unfinished.make(() -> Files.createTempDirectory(here(), HIDDEN_FOLDER));
            hidden = within;
        }
        return within;
    }

    /** Records that a file is complete. */
    void written(Path file) {
        written.add(file);
    }

    /**
     * Removes an earlier run's files and moves the new files to their final paths. If either step fails, the earlier files are moved back.
     *
     * <p>A signal takes effect only after this method. If the process is killed, the first number is missing, because the earlier first
     * file is removed first and the new one is moved last. So files of two runs, or some files of one run, never look like a complete run.
     */
    public void finish() {
        try {
            Path within = hidden();
            unfinished.run(() -> {
                List<Path> earlier = new ArrayList<>();
                numbered.forEach(suffix -> earlier.addAll(earlierNumbered(suffix)));
                singles.forEach(single -> earlier.addAll(earlierSingle(single)));
                Deque<Move> done = new ArrayDeque<>();
                try {
                    for (Path file : earlier) {
                        move(new Move(file, within.resolve(EARLIER + file.getFileName())), file, done);
                    }
                    for (int next = written.size() - 1; next >= 0; next--) {
                        Path file = written.get(next);
                        move(new Move(within.resolve(file.getFileName()), file), file, done);
                    }
                } catch (OutputException e) {
                    undo(done);
                    throw e;
                }
                return earlier;
            });
        } catch (IOException e) {
            throw OutputException.of(folder, e);
        }
    }

    private record Move(Path from, Path to) {}

    private static void move(Move move, Path file, Deque<Move> done) {
        try {
            Files.move(move.from(), move.to());
            done.push(move);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    private static void undo(Deque<Move> done) {
        for (Move move : done) {
            try {
                Files.move(move.to(), move.from());
            } catch (IOException e) {
                // Only the first failure is reported; this file stays where it is.
            }
        }
    }

    /** Deletes the hidden folder. */
    @Override
    public void close() {
        singles.forEach(OutputFile::close);
        if (hidden != null) {
            try {
                unfinished.discard(hidden);
            } catch (IOException e) {
                throw OutputException.of(hidden, e);
            }
        }
    }
}
