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
 * <p>A signal such as SIGINT or SIGTERM ends the process without the finally blocks, while the command continues until the end. So a shutdown
 * hook deletes the files, and later requests for a file wait for the end of the process. The exit status is the JVM's: 128 plus the number
 * of the signal. {@link java.io.File#deleteOnExit} would throw during shutdown, and miss files that are created after its run.
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

    /** Runs a step. A signal waits for its end, and no step begins after a signal. */
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

    /** Does not return if the process ends: later failures only mean that the files are deleted, and must not be reported. */
    synchronized void awaitEndIfEnding() {
        if (ending) {
            awaitEnd();
        }
    }

    /** Waits until the JVM halts after the hook. */
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
                // Nobody can be told any more.
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
