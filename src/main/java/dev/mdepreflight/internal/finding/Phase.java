package dev.mdepreflight.internal.finding;

import dev.mdepreflight.report.ErrorCode;

/** The first criterion of the report order. */
public enum Phase {
    /** The body is no JSON object. */
    SYNTAX,
    /** Missing, miscased and repeated names. */
    NAMES,
    /** Lists that are too long. */
    BATCH,
    /** Values of the wrong type, or that break a rule. */
    VALUES;

    /** Returns the phase of a violation of a constraint. */
    public static Phase of(ErrorCode code) {
        return switch (code) {
            case MISSING_REQUIRED_PARAMETER -> NAMES;
            case MAXIMUM_BATCH_SIZE_EXCEEDED -> BATCH;
            default -> VALUES;
        };
    }
}
