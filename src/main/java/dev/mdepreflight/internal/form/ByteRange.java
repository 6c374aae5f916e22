package dev.mdepreflight.internal.form;

/**
 * Some bytes.
 *
 * @param from the first one
 * @param to after the last one; not before the first
 */
public record ByteRange(int from, int to) {
    /**
     * How many bytes there are.
     *
     * @return 0 or more
     */
    public int length() {
        return to - from;
    }
}
