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

/** Follows a path of Bean Validation through the model, through the object, and through the bytes if it was bound from them. */
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
     * Starts at the root.
     *
     * @param root the model of the object that the path starts from
     * @param frame where that object is
     * @param bean the object; null where only a property of it was checked
     * @param bound what is known of the object in the bytes; null if it did not come from any
     * @param orders the orders of the maps in the object
     */
    PathWalk(ObjectType root, PathNode frame, @Nullable Object bean, @Nullable BoundValue bound, MapOrders orders) {
        this.orders = orders;
        this.models = absent -> null;
        this.bean = bean != null;
        this.type = root;
        this.checks = root.checks();
        this.value = bean;
        this.frame = frame;
        this.bound = bound;
        this.span = bound == null ? null : bound.span();
    }

    /**
     * Starts at an argument of a call.
     *
     * @param root its model; null if it is no record, or none that is known
     * @param frame where it is
     * @param argument the argument
     * @param models gives the models of records that it holds
     * @param orders the orders of the maps in it
     */
    PathWalk(
            @Nullable ObjectType root,
            PathNode frame,
            @Nullable Object argument,
            Function<Class<? extends Record>, @Nullable ObjectType> models,
            MapOrders orders) {
        this.orders = orders;
        this.models = models;
        this.bean = true;
        this.type = root;
        this.checks = root == null ? List.of() : root.checks();
        this.value = argument;
        this.frame = frame;
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
                component(property),
                bound == null ? null : bound.entries().get(property.name()));
    }

    private @Nullable Object component(Property property) {
        return value instanceof Record holder ? property.valueIn(holder) : null;
    }

    /** What is not in the bytes is placed at what should hold it. */
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

    /** Where a constraint stands among those of the place that the path has come to; the parts of a composed one come last. */
    int place(Annotation constraint) {
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).rule().annotation().equals(constraint)) {
                return i;
            }
        }
        return checks.size();
    }
}
