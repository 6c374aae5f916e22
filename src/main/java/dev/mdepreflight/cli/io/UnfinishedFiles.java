package dev.mdepreflight.cli.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The files that must not outlive this run: those that are not written in full, and temporary ones. A signal such as SIGINT or SIGTERM
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

    /** A step that makes a file, gives it its name or takes it away. */
    @FunctionalInterface
    interface Step<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /**
     * Makes a file.
     *
     * @param step makes it
     * @param file where it will be
     */
    synchronized <T> T make(Path file, Step<T> step) throws IOException {
        awaitEndIfEnding();
        T made = step.run();
        files.add(file);
        return made;
    }

    /** Makes a temporary file, which its owner alone can read. */
    synchronized Path makeTemporary(String prefix, String suffix) throws IOException {
        awaitEndIfEnding();
        Path file = Files.createTempFile(prefix, suffix);
        files.add(file);
        return file;
    }

    /** Takes a file away, or gives it another name. */
    synchronized <T> T end(Path file, Step<T> step) throws IOException {
        awaitEndIfEnding();
        T result = step.run();
        files.remove(file);
        return result;
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
                Files.deleteIfExists(file);
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
