package dev.mdepreflight.cli.terminal;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The three streams of the command, and the width of its output.
 *
 * @param width the columns of the terminal
 * @param outLeft whether the reader of standard output left
 * @param attended whether standard error is a terminal; evaluated only if needed, because it takes time
 */
public record Terminal(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        int width,
        BooleanSupplier outLeft,
        BooleanSupplier attended) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int MIN_WIDTH = 40;
    private static final int MAX_WIDTH = 1000;
    private static final int BUFFER = 1 << 14;

    /** {@return the streams of this process; the environment variable {@code COLUMNS} sets the width} */
    public static Terminal ofProcess() {
        return of(
                System.in,
                PipeOutput.ofProcess(),
                new FileOutputStream(FileDescriptor.err),
                System.getenv("COLUMNS"),
                Terminal::isAttended);
    }

    /**
     * Wraps any streams. The output is UTF-8.
     *
     * @param columns the width as text; ignored unless it is a number of at least 40
     */
    public static Terminal of(
            InputStream in, OutputStream out, OutputStream err, @Nullable String columns, BooleanSupplier attended) {
        return of(in, new PipeOutput(out, () -> false), err, columns, attended);
    }

    private static Terminal of(
            InputStream in, PipeOutput out, OutputStream err, @Nullable String columns, BooleanSupplier attended) {
        return new Terminal(in, writer(out), writer(err), width(columns), out::isClosedByReader, attended);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER));
    }

    private static int width(@Nullable String columns) {
        if (columns == null) {
            return DEFAULT_WIDTH;
        }
        try {
            int width = Integer.parseInt(columns.strip());
            return width < MIN_WIDTH ? DEFAULT_WIDTH : Math.min(width, MAX_WIDTH);
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    /** Prints a failure on one line, after flushing the earlier output. */
    public void complain(String text) {
        out.flush();
        err.print("mde-preflight: " + TerminalText.ofMessage(text) + "\n");
        err.flush();
    }

    private static boolean isAttended() {
        return isTerminal(System.console()) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether standard input and output are a terminal. Since Java 22, a console can exist without a terminal. */
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
