package dev.mdepreflight.internal.engine;

/**
 * A JSON object whose names are free.
 *
 * @param key the constraints on its names
 * @param value what stands under each name
 */
public record MapType(Site key, Site value) implements ValueType {
    @Override
    public String expectation() {
        return "a JSON object";
    }
}
