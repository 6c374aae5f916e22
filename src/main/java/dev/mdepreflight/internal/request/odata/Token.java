package dev.mdepreflight.internal.request.odata;

/**
 * One token of an expression.
 *
 * @param type what it is
 * @param from where it starts in the text
 * @param to where it ends
 * @param spaced whether white space stands before it, or the start of the text
 * @param text a name as written; for a literal with a prefix, the prefix; else empty
 */
record Token(Sort type, int from, int to, boolean spaced, String text) {

    /** The sorts of tokens. */
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
