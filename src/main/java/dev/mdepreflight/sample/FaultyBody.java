package dev.mdepreflight.sample;

import dev.mdepreflight.report.ErrorCode;

/**
 * A body with one violation, labelled.
 *
 * @param body the bytes, not shared with anyone
 * @param fault what is wrong
 * @param pointer the JSON Pointer (RFC 6901) of the violation, such as {@code /Indicators/3/title}; empty for the whole body
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, not meant for comparison
public record FaultyBody(byte[] body, Fault fault, String pointer) {
    /**
     * The code of the one violation.
     *
     * @return the fault's code
     */
    public ErrorCode code() {
        return fault.code();
    }

    /**
     * Whether the body is no JSON.
     *
     * @return true for a syntax fault
     */
    public boolean syntax() {
        return fault.syntax();
    }
}
