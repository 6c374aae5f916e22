package dev.mdepreflight.internal.request.odata;

/**
 * A token of an expression.
 *
 * @param spaced whether white space or the start of the text is before it
 * @param text a name as written, or the prefix of a literal with a prefix; else empty
 */
record Token(Sort type, int from, int to, boolean spaced, String text) implements TextSpan {
    /** The types of tokens. */
    enum Sort {
        NAME,
        TEXT,
        PREFIXED,
        INTEGER,
        NUMBER,
        DATE_TIME,
        DATE,
        TIME,
        GUID,
        OPEN,
        CLOSE,
        COMMA,
        SLASH,
        COLON,
        MINUS,
        JSON,
        END
    }

    boolean is(Sort other) {
        return type == other;
    }
}
