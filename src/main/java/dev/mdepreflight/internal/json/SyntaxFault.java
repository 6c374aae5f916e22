package dev.mdepreflight.internal.json;

/**
 * Why a body is not JSON that the service would read.
 *
 * @param offset the byte at which it goes wrong; the length of the body if it ends too early
 * @param length how many bytes are wrong, 0 at the end of the body
 * @param reason what is wrong, without text from the body
 */
public record SyntaxFault(int offset, int length, String reason) {
    public static SyntaxFault at(int offset, int length, String reason) {
        return new SyntaxFault(offset, length, reason);
    }
}
