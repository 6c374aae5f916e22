package dev.mdepreflight.cli.io;

import dev.mdepreflight.cli.terminal.TerminalText;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes files that share a name and are numbered from 1. */
public final class NumberedFiles {
    /** The minimum number of digits in a file's number. */
    static final int DIGITS = 4;

    private final OutputFiles outputs;
    private final String suffix;
    private int count;
    private @Nullable String first;
    private @Nullable String last;

    NumberedFiles(OutputFiles outputs, String suffix) {
        this.outputs = outputs;
        this.suffix = suffix;
    }

    /** A number with leading zeros. */
    static String digits(int number) {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
    }

    /** Writes the next file. */
    public void write(byte[] bytes) {
        count++;
        OutputFile file = outputs.number(suffix, count);
        try (file) {
            file.open().write(bytes);
            file.finish();
        } catch (IOException e) {
            throw file.failure();
        }
        first = first == null ? file.name() : first;
        last = file.name();
    }

    /** {@return a human-readable summary: the number of files and their names} */
    public String summary() {
        return count == 1 ? "1 body, " + first : TerminalText.ofCount(count) + " bodies, " + first + " to " + last;
    }
}
