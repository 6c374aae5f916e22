package dev.mdepreflight.internal.json;

/**
 * Some bytes of a body.
 *
 * @param offset the first byte
 * @param length how many; 0 for a mere place
 */
public record Span(int offset, int length) {
    /** The bytes of the token that begins at an offset; of a bracket, just the bracket. */
    public static Span ofToken(byte[] body, int offset) {
        return new Span(offset, JsonBytes.tokenEnd(body, offset) - offset);
    }
}
