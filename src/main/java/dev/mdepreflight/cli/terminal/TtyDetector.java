package dev.mdepreflight.cli.terminal;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Finds out whether somebody sees on a terminal what this process writes to standard error. */
final class TtyDetector {

    private TtyDetector() {}

    static boolean isGiven() {
        return isTerminal(System.console()) && !"dumb".equals(System.getenv("TERM"));
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
}
