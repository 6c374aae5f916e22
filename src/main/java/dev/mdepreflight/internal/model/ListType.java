package dev.mdepreflight.internal.model;

/** A JSON array. */
public record ListType(ValueSpec element) implements ValueType {
    @Override
    public String expectation() {
        return "a JSON array";
    }
}
