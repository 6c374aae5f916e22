package dev.mdepreflight.cli.terminal;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The three streams of the command, and how wide its output may be.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param width columns of the terminal
 * @param outLeft whether nobody reads standard output any more
 * @param attended whether somebody sees on a terminal what goes to standard error; asked only where it matters, as it takes its time
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

    /** The streams of this process; the variable {@code COLUMNS} gives the width. */
    public static Terminal ofProcess() {
        return of(
                System.in,
                PipeOutput.ofProcess(),
                new FileOutputStream(FileDescriptor.err),
                System.getenv("COLUMNS"),
                TtyDetector::isGiven);
    }

    /**
     * Any streams, written to in UTF-8.
     *
     * @param columns the width as text; anything but a number of at least 40 is as if it were not given
     * @param attended whether somebody sees standard error
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

    /** Writes the one line that a failure is told in; what was printed before it comes out first. */
    public void complain(String text) {
        out.flush();
        err.print("mde-preflight: " + TerminalText.ofMessage(text) + "\n");
        err.flush();
    }
}
