package dev.mdepreflight.internal.json;

/**
 * Why a body is not JSON that the service would read.
 *
 * @param offset the byte at which it goes wrong; the length of the body if it ends too early
 * @param length how many bytes are wrong, 0 at the end of the body
 * @param reason what is wrong, without text from the body
 * @param limit whether a limit is exceeded, whatever the service says
 */
public record SyntaxFault(int offset, int length, String reason, boolean limit) {
    public static SyntaxFault at(int offset, int length, String reason) {
        return new SyntaxFault(offset, length, reason, false);
    }

    /** The fault of what is beyond a limit. */
    public static SyntaxFault beyond(int offset, int length, String what) {
        return new SyntaxFault(offset, length, what + ", the limit set", true);
    }

    /** The fault of a body that is larger than the limit, whatever it holds: it lies at the first byte too many. */
    public static SyntaxFault tooLarge(int limit) {
        return beyond(limit, 0, "the body is larger than " + limit + " bytes");
    }
}
