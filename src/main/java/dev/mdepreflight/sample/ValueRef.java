package dev.mdepreflight.sample;

import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ValueSpec;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value and its place in a body.
 *
 * @param owner the nearest object that is bound to a record
 * @param ownerType the type of the owner
 * @param property the owner's property that contains the value
 * @param site the declaration of the value
 * @param container the object or array that contains the value
 * @param index the index in the container
 * @param pointer the JSON Pointer of the value
 */
record ValueRef(
        Json.Obj owner,
        ObjectType ownerType,
        Property property,
        ValueSpec site,
        Json container,
        int index,
        String pointer) {

    /** A step into a value. */
    sealed interface Step {}

    record Into(Property property) implements Step {}

    /** Into any element of a list. */
    record Element() implements Step {}

    /** Into any entry of a map. */
    record Entry() implements Step {}

    /**
     * Finds a place and creates missing values on the way.
     *
     * @return null if the way to the place cannot be created
     */
    static @Nullable ValueRef find(MutableBody draft, List<Step> path) {
        BodyGenerator generator = draft.generator();
        ObjectType ownerType = generator.model().root();
        Json.Obj owner = draft.root();
        ValueRef spot = null;
        for (Step step : path) {
            if (step instanceof Into into) {
                if (spot != null) {
                    ownerType = (ObjectType) spot.site().type();
                    owner = (Json.Obj) spot.value();
                }
                spot = into(owner, ownerType, into.property(), spot == null ? "" : spot.pointer(), generator);
            } else if (spot != null) {
                spot = step instanceof Element ? spot.element(generator) : spot.entry(generator);
            }
            if (spot == null || Json.isNull(spot.value())) {
                return null;
            }
        }
        return spot;
    }

    private static @Nullable ValueRef into(
            Json.Obj owner, ObjectType type, Property property, String pointer, BodyGenerator generator) {
        Json present = owner.get(property.name());
        if (present == null || Json.isNull(present)) {
            generator.set(owner, type, property, generator.value(property));
            Set<String> pinned = Set.of(property.component().getName());
            if (!generator.model().of(type).settle(owner, pinned, generator)) {
                return null;
            }
        }
        int index = owner.indexOf(property.name());
        return new ValueRef(
                owner,
                type,
                property,
                property.site(),
                owner,
                index,
                pointer + "/" + JsonPointer.escape(property.name()));
    }

    private ValueRef element(BodyGenerator generator) {
        ValueSpec element = ((ListType) site.type()).element();
        List<Json> elements = ((Json.Arr) value()).elements();
        if (elements.isEmpty()) {
            elements.add(generator.value(element, property));
        }
        int at = generator.random().nextInt(elements.size());
        if (Json.isNull(elements.get(at))) {
            elements.set(at, generator.value(element, property));
        }
        return new ValueRef(owner, ownerType, property, element, value(), at, pointer + "/" + at);
    }

    private @Nullable ValueRef entry(BodyGenerator generator) {
        MapType map = (MapType) site.type();
        List<Json.Member> members = ((Json.Obj) value()).members();
        if (members.isEmpty()) {
            return null;
        }
        int at = generator.random().nextInt(members.size());
        String name = Objects.requireNonNull(members.get(at).name());
        if (Json.isNull(members.get(at).value())) {
            members.set(at, new Json.Member(name, generator.value(map.value(), property)));
        }
        return new ValueRef(
                owner, ownerType, property, map.value(), value(), at, pointer + "/" + JsonPointer.escape(name));
    }

    Json value() {
        return container instanceof Json.Arr array
                ? array.elements().get(index)
                : ((Json.Obj) container).members().get(index).value();
    }

    void set(Json value) {
        if (container instanceof Json.Arr array) {
            array.elements().set(index, value);
        } else {
            List<Json.Member> members = ((Json.Obj) container).members();
            members.set(index, new Json.Member(members.get(index).name(), value));
        }
    }

    void remove() {
        ((Json.Obj) container).members().remove(index);
    }

    void rename(String name) {
        ((Json.Obj) container).members().set(index, new Json.Member(name, value()));
    }
}
