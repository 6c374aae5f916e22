package dev.mdepreflight.internal.model;

/** A JSON object with arbitrary names. {@code key} specifies the constraints on the names. */
public record MapType(ValueSpec key, ValueSpec value) implements ValueType {
    @Override
    public String expectation() {
        return "a JSON object";
    }
}
