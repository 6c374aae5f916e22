package dev.mdepreflight.internal.json;

/**
 * A range of bytes.
 *
 * @param offset the first byte
 * @param length the number of bytes; 0 for a place between bytes
 */
public record Span(int offset, int length) {
    /** The token that begins at an offset; of an object or array, only its opening bracket. */
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
