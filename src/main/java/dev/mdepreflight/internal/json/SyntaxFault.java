package dev.mdepreflight.internal.json;

/**
 * The reason why a body is malformed or exceeds a limit.
 *
 * @param offset the offset of the first wrong byte; the length of the body if it ends too early
 * @param length the number of wrong bytes; 0 at the end of the body
 * @param reason the explanation, which contains no text of the body
 * @param limit whether the body exceeds a limit
 */
public record SyntaxFault(int offset, int length, String reason, boolean limit) {
    public static SyntaxFault at(int offset, int length, String reason) {
        return new SyntaxFault(offset, length, reason, false);
    }

    public static SyntaxFault beyond(int offset, int length, String what) {
        return new SyntaxFault(offset, length, what + ", the limit set", true);
    }

    /** The fault of a body that has more bytes than the limit. */
    public static SyntaxFault tooLarge(int limit) {
        return beyond(limit, 0, "the body is larger than " + limit + " bytes");
    }
}
