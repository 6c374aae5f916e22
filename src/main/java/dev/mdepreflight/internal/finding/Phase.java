package dev.mdepreflight.internal.finding;

import dev.mdepreflight.report.ErrorCode;

/** The first sort criterion of a report. */
public enum Phase {
    /** The body is not a JSON object. */
    SYNTAX(0),
    /** Missing, miscased, and repeated names. */
    NAMES(1),
    /** Lists that are too long. */
    BATCH(2),
    /** Values that have the wrong type or break a rule. */
    VALUES(3);

    final int rank;

    Phase(int rank) {
        this.rank = rank;
    }

    /** Returns the phase of a constraint violation. */
    public static Phase of(ErrorCode code) {
        return switch (code) {
            case MISSING_REQUIRED_PARAMETER -> NAMES;
            case MAXIMUM_BATCH_SIZE_EXCEEDED -> BATCH;
            default -> VALUES;
        };
    }
}
