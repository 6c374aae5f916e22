package dev.mdepreflight.internal.engine.bean;

import dev.mdepreflight.internal.json.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Java value bound from JSON, and where each part of it came from.
 *
 * @param value the value
 * @param span its bytes
 * @param items the elements of a list; empty otherwise
 * @param entries the properties of a record or the entries of a map, by JSON name; empty otherwise
 */
public record BoundValue(@Nullable Object value, Span span, List<BoundValue> items, Map<String, BoundValue> entries) {
    public static BoundValue of(@Nullable Object value, Span span) {
        return new BoundValue(value, span, List.of(), Map.of());
    }

    /** An object of which only one property is known. */
    static BoundValue around(String name, BoundValue property) {
        return new BoundValue(null, property.span(), List.of(), Map.of(name, property));
    }
}
