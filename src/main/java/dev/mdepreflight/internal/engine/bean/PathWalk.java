package dev.mdepreflight.internal.engine.bean;

import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows a Bean Validation path through the model and the object, and through the bytes if the object was bound from JSON. */
final class PathWalk {
    private static final String MAP_KEY = "<map key>";

    private final boolean bean;
    private final MapOrders orders;
    private final Function<Class<? extends Record>, @Nullable ObjectType> models;
    private @Nullable ValueType type;
    private @Nullable Object value;
    private @Nullable BoundValue bound;
    private PathNode frame;
    private @Nullable Span span;
    private List<Check> checks;
    private boolean partial;

    /**
     * Starts at the root of a path.
     *
     * @param type the model of the value; null if the value has no model
     * @param value the value; null if only one property of the value was checked
     * @param bound the value as bound from bytes; null if the value was not bound from bytes
     * @param models returns the model of a record if the enclosing value's model does not contain it
     * @param orders the key positions of the maps in the value
     */
    PathWalk(
            @Nullable ObjectType type,
            PathNode frame,
            @Nullable Object value,
            @Nullable BoundValue bound,
            Function<Class<? extends Record>, @Nullable ObjectType> models,
            MapOrders orders) {
        this.orders = orders;
        this.models = models;
        this.bean = value != null;
        this.type = type;
        this.checks = type == null ? List.of() : type.checks();
        this.value = value;
        this.frame = frame;
        this.bound = bound;
        this.span = bound == null ? null : bound.span();
    }

    void step(Path.Node node) {
        if (node.getIndex() != null) {
            index(node.getIndex());
        } else if (node.getKey() != null) {
            key(node.getKey(), MAP_KEY.equals(node.getName()));
        }
        if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            property(node.getName());
        }
    }

    private void index(int index) {
        ValueSpec site = type instanceof ListType list ? list.element() : null;
        frame = frame.element(index, partial);
        move(
                site,
                value instanceof List<?> list && index < list.size() ? list.get(index) : null,
                bound == null || index >= bound.items().size()
                        ? null
                        : bound.items().get(index));
        partial = false;
    }

    private void key(Object key, boolean name) {
        MapType map = type instanceof MapType entries ? entries : null;
        ValueSpec site = map == null ? null : name ? map.key() : map.value();
        frame = frame.entry(key.toString(), value instanceof Map<?, ?> entries ? orders.of(entries, key) : 0);
        move(
                site,
                name ? key : value instanceof Map<?, ?> entries ? entries.get(key) : null,
                bound == null ? null : bound.entries().get(key.toString()));
    }

    private void property(String name) {
        Property property = type instanceof ObjectType object ? object.byComponent(name) : null;
        if (property == null) {
            frame = frame.entry(name, Integer.MAX_VALUE);
            move(null, null, null);
            return;
        }
        frame = frame.property(property);
        partial = property.partialSuccess();
        move(
                property.site(),
                value instanceof Record holder ? property.valueIn(holder) : null,
                bound == null ? null : bound.entries().get(property.name()));
    }

    /** Moves to a part. If the part is not in the bytes, the span stays at the enclosing value. */
    private void move(@Nullable ValueSpec site, @Nullable Object next, @Nullable BoundValue nextBound) {
        type = site == null ? null : site.type();
        checks = site == null ? List.of() : site.checks();
        bound = nextBound;
        value = bean || nextBound == null ? next : nextBound.value();
        if (nextBound != null) {
            span = nextBound.span();
        }
        if (site == null && next instanceof Record found) {
            ObjectType model = models.apply(found.getClass());
            type = model;
            checks = model == null ? List.of() : model.checks();
        }
    }

    PathNode frame() {
        return frame;
    }

    @Nullable
    Span span() {
        return span;
    }

    @Nullable
    Object value() {
        return value;
    }

    /** Returns the position of a constraint among the constraints of the current place. Parts of composed constraints come last. */
    int place(Annotation constraint) {
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).rule().annotation().equals(constraint)) {
                return i;
            }
        }
        return checks.size();
    }
}
