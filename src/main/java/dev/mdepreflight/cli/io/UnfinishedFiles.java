package dev.mdepreflight.cli.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Files that must not outlive this run: those of an incomplete run, and temporary ones. Thread-safe.
 *
 * <p>When a signal such as SIGINT or SIGTERM ends the process, finally blocks don't run, and the command continues until the JVM halts. So
 * a shutdown hook deletes the files, and later requests for a file wait until the JVM halts. The JVM sets the exit status to 128 plus the
 * signal number. {@link java.io.File#deleteOnExit} would throw during shutdown, and would miss files that are created after it ran.
 */
public final class UnfinishedFiles implements Closeable {
    private final Set<Path> files = new LinkedHashSet<>();
    private final Thread hook = new Thread(this::deleteAll, "unfinished files");
    private boolean ending;

    public UnfinishedFiles() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitEnd();
        }
    }

    /** A step that must not run after the files are deleted at shutdown. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException;
    }

    /** Creates a file or a folder that must not outlive this run; returns its path. */
    synchronized Path make(Step<Path> step) throws IOException {
        Path file = run(step);
        files.add(file);
        return file;
    }

    /** Runs a step. A signal takes effect only after the step, and no step begins after a signal. */
    synchronized <T> T run(Step<T> step) throws IOException {
        awaitEndIfEnding();
        return step.run();
    }

    /** Deletes a file, or a folder with its files. */
    synchronized void discard(Path file) throws IOException {
        awaitEndIfEnding();
        delete(file);
        files.remove(file);
    }

    private static void delete(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> within = Files.newDirectoryStream(file)) {
                for (Path each : within) {
                    Files.deleteIfExists(each);
                }
            } catch (DirectoryIteratorException e) {
                throw new IOException(e);
            }
        }
        Files.deleteIfExists(file);
    }

    /** Never returns if the process is ending: any later failure only means that the files are deleted, and must not be reported. */
    synchronized void awaitEndIfEnding() {
        if (ending) {
            awaitEnd();
        }
    }

    /** Waits forever: the JVM halts when the shutdown hook is done. */
    private static void awaitEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    private synchronized void deleteAll() {
        ending = true;
        for (Path file : files) {
            try {
                delete(file);
            } catch (IOException e) {
                // The failure can no longer be reported.
            }
        }
    }

    /** Removes the shutdown hook. */
    @Override
    public void close() {
        awaitEndIfEnding();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitEnd();
        }
    }
}
