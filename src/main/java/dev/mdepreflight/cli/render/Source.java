package dev.mdepreflight.cli.render;

/**
 * A text in which findings stand: a file, or what was given on the command line.
 *
 * @param name how it is named to people
 * @param text its bytes; never changed
 * @param base an offset before all findings, at the start of a line, from where lines are counted
 * @param line the number of that line, from 1
 * @param shown whether its lines may be shown; false where one may hold a secret
 */
// Arrays compare by identity, which is what is meant: the same text in memory.
@SuppressWarnings("ArrayRecordComponent")
public record Source(String name, byte[] text, int base, int line, boolean shown) {

    /** A text whose lines are counted from its start. */
    public static Source of(String name, byte[] text, boolean shown) {
        return new Source(name, text, 0, 1, shown);
    }

    /** The same text, of which nothing may be shown. */
    public Source hidden() {
        return new Source(name, text, base, line, false);
    }
}
