package dev.mdepreflight.internal.json;

/**
 * A range of bytes.
 *
 * @param offset the offset of the first byte
 * @param length the number of bytes; 0 for a place between bytes
 */
public record Span(int offset, int length) {
    /** Returns the token that begins at an offset; for an object or array, only the opening bracket. */
    public static Span ofToken(byte[] body, int offset) {
        return between(offset, JsonBytes.tokenEnd(body, offset));
    }

    public static Span between(int from, int to) {
        return new Span(from, to - from);
    }

    /** The offset after the last byte. */
    public int end() {
        return offset + length;
    }
}
