package dev.mdepreflight.internal.engine;

/**
 * A JSON array.
 *
 * @param element what stands at each of its places
 */
public record ListType(Site element) implements ValueType {
    @Override
    public String expectation() {
        return "a JSON array";
    }
}
