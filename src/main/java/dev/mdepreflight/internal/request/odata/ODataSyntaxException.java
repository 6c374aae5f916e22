package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/** Ends the reading of one expression: after a fault of syntax nothing further can be said. */
final class ODataSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;
    private final String adviceId;
    private final String reason;
    private final @Nullable String hint;

    ODataSyntaxException(int from, int to, String reason, @Nullable String hint) {
        this(from, to, "", reason, hint);
    }

    /** An end of the reading that is no fault, if the advice id is not empty. */
    ODataSyntaxException(int from, int to, String adviceId, String reason, @Nullable String hint) {
        super(reason, null, false, false);
        this.from = from;
        this.to = to;
        this.adviceId = adviceId;
        this.reason = reason;
        this.hint = hint;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String hint() {
        return hint;
    }

    void tell(FindingCollector findings) {
        if (adviceId.isEmpty()) {
            findings.syntax(this);
        } else {
            findings.advice(adviceId, from, to, reason, hint);
        }
    }
}
