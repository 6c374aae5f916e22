package dev.mdepreflight.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out whether somebody sees on a terminal what this process writes to standard error. */
final class TtyDetector {

    private static final Path STREAMS = Path.of("/proc/self/fd");

    private TtyDetector() {}

    static boolean isGiven() {
        return isTerminal(System.console()) && !"dumb".equals(System.getenv("TERM")) && sameAsOutput();
    }

    /** Whether standard input and output are a terminal; from Java 22 on there may be a console without one, which says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** Whether standard error goes where standard output goes, which Java does not tell, but Linux does; true elsewhere. */
    private static boolean sameAsOutput() {
        try {
            return !Files.exists(STREAMS)
                    || Files.readSymbolicLink(STREAMS.resolve("1"))
                            .equals(Files.readSymbolicLink(STREAMS.resolve("2")));
        } catch (IOException | UnsupportedOperationException | InvalidPathException e) {
            return false;
        }
    }
}
