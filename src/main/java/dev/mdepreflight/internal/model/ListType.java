package dev.mdepreflight.internal.model;

/**
 * A JSON array.
 *
 * @param element what stands at each of its places
 */
public record ListType(ValueSpec element) implements ValueType {
    @Override
    public String expectation() {
        return "a JSON array";
    }
}
