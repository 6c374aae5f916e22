package dev.mdepreflight.internal.engine;

import dev.mdepreflight.report.ErrorCode;

/** The order in which violations are reported, before their place counts. */
enum Phase {
    /** The body is no JSON object. */
    SYNTAX,
    /** Missing, miscased and repeated names. */
    NAMES,
    /** Lists that are too long. */
    BATCH,
    /** Values of the wrong type, or that break a rule. */
    VALUES;

    /** The phase of a violation of a constraint. */
    static Phase of(ErrorCode code) {
        return switch (code) {
            case MISSING_REQUIRED_PARAMETER -> NAMES;
            case MAXIMUM_BATCH_SIZE_EXCEEDED -> BATCH;
            default -> VALUES;
        };
    }
}
