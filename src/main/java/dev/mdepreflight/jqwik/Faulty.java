package dev.mdepreflight.jqwik;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.sample.Fault;
import java.nio.charset.StandardCharsets;

/**
 * A body of an operation with one violation and its label. Immutable except for the bytes.
 *
 * @param operation the operation
 * @param body the bytes, owned by the caller
 * @param fault the fault
 * @param pointer the JSON Pointer (RFC 6901) of the violation, such as {@code /Indicators/3/title}; empty for the whole
 *     body
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, not meant for comparison
public record Faulty(Operation operation, byte[] body, Fault fault, String pointer) {
    /** {@return the code of the violation} */
    public ErrorCode code() {
        return fault.code();
    }

    /** {@return whether the body is not JSON} */
    public boolean syntax() {
        return fault.syntax();
    }

    /** Returns the operation, the fault with its code and pointer, and the body as text. */
    @Override
    public String toString() {
        return operation.id() + ", " + fault.name() + ": " + code().code() + " at \"" + pointer + "\" in "
                + new String(body, StandardCharsets.UTF_8);
    }
}
