package dev.mdepreflight.cli.render;

/**
 * A text with findings: a file, or text on the command line.
 *
 * @param name the name for people
 * @param text the bytes, which never change
 * @param base an offset before all findings, at the start of a line, from which lines are counted
 * @param line the number of that line, from 1
 * @param shown whether its lines may be shown; false if they may have secrets
 */
// Equality means the same array in memory, as intended.
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
