package dev.mdepreflight.cli.io;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Files of one name, numbered from 1. */
public final class NumberedFiles {

    /** How many digits a number has at least. */
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

    /** A number as it stands in a name. */
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

    /** How many there are, and their names. */
    public String summary() {
        if (count == 1) {
            return "1 body, " + first;
        }
        return String.format(Locale.ROOT, "%,d", count) + " bodies, " + first + " to " + last;
    }
}
