package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/** Ends the reading of an expression: nothing after a syntax error can be judged. */
final class ODataSyntaxException extends Exception implements TextSpan {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;
    private final String adviceId;
    private final String reason;
    private final @Nullable String hint;

    ODataSyntaxException(TextSpan at, String reason, @Nullable String hint) {
        this(at, "", reason, hint);
    }

    /** Ends the reading with advice, unless the advice id is empty. */
    ODataSyntaxException(TextSpan at, String adviceId, String reason, @Nullable String hint) {
        super(reason, null, false, false);
        this.from = at.from();
        this.to = at.to();
        this.adviceId = adviceId;
        this.reason = reason;
        this.hint = hint;
    }

    @Override
    public int from() {
        return from;
    }

    @Override
    public int to() {
        return to;
    }

    /** The id of the advice to give; empty for a violation. */
    String adviceId() {
        return adviceId;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String hint() {
        return hint;
    }
}
