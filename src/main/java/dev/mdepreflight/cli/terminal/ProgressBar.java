package dev.mdepreflight.cli.terminal;

import java.io.Closeable;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/** Shows the progress of long work if standard error is a terminal, and disappears at the end. */
public final class ProgressBar implements DoubleConsumer, Closeable {
    private static final long DELAY = TimeUnit.SECONDS.toNanos(1);
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int BAR = 30;

    private final Terminal terminal;
    private final LongSupplier clock;
    private final long start;
    private long next;
    private boolean hidden;
    private int shown;

    /** Creates a bar for work that begins now; the clock is in nanoseconds. */
    public ProgressBar(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = DELAY;
    }

    /** Updates the bar; {@code done} is from 0 to 1. */
    @Override
    public void accept(double done) {
        long elapsed = clock.getAsLong() - start;
        if (hidden || elapsed < next) {
            return;
        }
        if (shown == 0 && !terminal.attended().getAsBoolean()) {
            hidden = true;
            return;
        }
        next = elapsed + INTERVAL;
        int full = (int) (BAR * done);
        long left = done == 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds((long) (elapsed / done) - elapsed);
        String bar = "#".repeat(full) + " ".repeat(BAR - full);
        int percent = (int) (100 * done);
        draw(String.format(Locale.ROOT, "[%s] %3d %%, %d:%02d left", bar, percent, left / 60, left % 60));
    }

    /** Removes the bar and returns to the start of the line. */
    @Override
    public void close() {
        if (shown > 0) {
            draw("");
            terminal.err().print('\r');
            terminal.err().flush();
            shown = 0;
        }
        hidden = true;
    }

    private void draw(String text) {
        terminal.err().print('\r' + text + " ".repeat(Math.max(0, shown - text.length())));
        terminal.err().flush();
        shown = text.length();
    }
}
