package dev.mdepreflight.internal.engine.bean;

import dev.mdepreflight.internal.json.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Java value bound from JSON, with the origin of its parts.
 *
 * @param items the elements of a list; empty otherwise
 * @param entries the properties of a record or the entries of a map by JSON name; empty otherwise
 */
public record BoundValue(@Nullable Object value, Span span, List<BoundValue> items, Map<String, BoundValue> entries) {
    public static BoundValue of(@Nullable Object value, Span span) {
        return new BoundValue(value, span, List.of(), Map.of());
    }

    /** An object with a single known property. */
    static BoundValue around(String name, BoundValue property) {
        return new BoundValue(null, property.span(), List.of(), Map.of(name, property));
    }
}
