package dev.mdepreflight.internal.engine;

/** Where tokens end in bytes that are known to be JSON. */
final class JsonBytes {
    private JsonBytes() {}

    /** The offset of the quote that closes a string without escapes whose text begins at {@code from}; -1 if it has escapes. */
    static int plainEnd(byte[] body, int from) {
        int at = from;
        while (body[at] != '"') {
            if (body[at] == '\\') {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** The offset after the token that begins at {@code from}; a bracket is a token of one byte. */
    static int tokenEnd(byte[] body, int from) {
        return switch (body[from]) {
            case '{', '[' -> from + 1;
            case '"' -> textEnd(body, from);
            default -> scalarEnd(body, from);
        };
    }

    private static int textEnd(byte[] body, int quote) {
        int at = quote + 1;
        while (body[at] != '"') {
            at += body[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int scalarEnd(byte[] body, int from) {
        int at = from;
        while (at < body.length && !isDelimiter(body[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDelimiter(byte c) {
        return c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
