package dev.mdepreflight.jqwik;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.sample.Fault;
import java.nio.charset.StandardCharsets;

/**
 * The body of an operation with one violation, labelled. Immutable, but for the bytes.
 *
 * @param operation whose body it is
 * @param body the bytes, not shared with anyone
 * @param fault what is wrong
 * @param pointer the JSON Pointer (RFC 6901) of the violation, such as {@code /Indicators/3/title}; empty for the whole body
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, not meant for comparison
public record Faulty(Operation operation, byte[] body, Fault fault, String pointer) {
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

    /** For people: the operation, the fault with its code and pointer, and the body as text. */
    @Override
    public String toString() {
        return operation.id() + ", " + fault.name() + ": " + code().code() + " at \"" + pointer + "\" in "
                + new String(body, StandardCharsets.UTF_8);
    }
}
