package dev.mdepreflight.cli.render;

/**
 * A text with findings: a file, or text on the command line.
 *
 * @param name the human-readable name
 * @param text the bytes, which never change
 * @param base the offset from which lines are counted: the start of a line, not after any finding
 * @param line the number of the line at {@code base}, from 1
 * @param shown whether the lines of the text may be shown; false if they can have secrets
 */
// Sources are equal only if they share one array, as intended.
@SuppressWarnings("ArrayRecordComponent")
public record Source(String name, byte[] text, int base, int line, boolean shown) {
    /** {@return a text whose lines are counted from its start} */
    public static Source of(String name, byte[] text, boolean shown) {
        return new Source(name, text, 0, 1, shown);
    }

    /** {@return the same text, without permission to show its lines} */
    public Source hidden() {
        return new Source(name, text, base, line, false);
    }
}
