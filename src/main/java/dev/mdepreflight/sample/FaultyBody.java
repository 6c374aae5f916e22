package dev.mdepreflight.sample;

import dev.mdepreflight.report.ErrorCode;

/**
 * A body with one violation and its label.
 *
 * @param body the bytes, owned by the caller
 * @param fault the fault
 * @param pointer the JSON Pointer (RFC 6901) of the violation, such as {@code /Indicators/3/title}; empty for the whole
 *     body
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, not meant for comparison
public record FaultyBody(byte[] body, Fault fault, String pointer) {
    /** {@return the code of the violation} */
    public ErrorCode code() {
        return fault.code();
    }

    /** {@return whether the body is not JSON} */
    public boolean syntax() {
        return fault.syntax();
    }
}
