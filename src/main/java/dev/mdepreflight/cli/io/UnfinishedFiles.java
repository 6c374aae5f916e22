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
 * The files that must not outlive this run: those of a run that is not complete, and temporary ones. A signal such as SIGINT or SIGTERM
 * ends the process without the finally blocks, while the command goes on until the end; so a shutdown hook takes the files away, and
 * from then on whoever asks for another file waits for the end of the process instead. The exit status is the JVM's: 128 and the number
 * of the signal. Safe for use by many threads.
 *
 * <p>{@link java.io.File#deleteOnExit} throws during shutdown, and misses files that are made after it has run.
 */
public final class UnfinishedFiles implements Closeable {

    private final Set<Path> files = new LinkedHashSet<>();
    private final Thread hook = new Thread(this::takeAway, "unfinished files");
    private boolean ending;

    public UnfinishedFiles() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitEnd();
        }
    }

    /** A step that must not fall between the files that are taken away and the end of the process. */
    @FunctionalInterface
    interface Step<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /**
     * Makes a file or a folder that must not outlive this run.
     *
     * @param step makes it
     * @return where it is
     */
    synchronized Path make(Step<Path> step) throws IOException {
        Path file = run(step);
        files.add(file);
        return file;
    }

    /** Runs a step to its end, even if a signal comes meanwhile; none begins after a signal. */
    synchronized <T> T run(Step<T> step) throws IOException {
        awaitEndIfEnding();
        return step.run();
    }

    /** Takes a file away, or a folder of files. */
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

    /** Does not return if the process ends: what fails then fails because its files are gone, and nobody is to be told. */
    synchronized void awaitEndIfEnding() {
        if (ending) {
            awaitEnd();
        }
    }

    /** Only the hook changes that, and the JVM halts after it. */
    private static void awaitEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    private synchronized void takeAway() {
        ending = true;
        for (Path file : files) {
            try {
                delete(file);
            } catch (IOException e) {
                // Nobody is left to be told.
            }
        }
    }

    /** Ends the watch. */
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
