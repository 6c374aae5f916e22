package dev.mdepreflight.internal.model;

/**
 * A JSON object whose names are free.
 *
 * @param key the constraints on its names
 * @param value what stands under each name
 */
public record MapType(ValueSpec key, ValueSpec value) implements ValueType {
    @Override
    public String expectation() {
        return "a JSON object";
    }
}
