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
 * A value in a body, where it stands.
 *
 * @param owner the nearest object that is bound to a record
 * @param ownerType what that is
 * @param property the property of that object at or under which the value stands
 * @param site what the value is
 * @param container the object or array that holds the value
 * @param index its place there
 * @param pointer its JSON Pointer
 */
record ValueRef(
        Json.Obj owner,
        ObjectType ownerType,
        Property property,
        ValueSpec site,
        Json container,
        int index,
        String pointer) {

    /** A step from a value to one inside it. */
    sealed interface Step {}

    /** To a property of a record. */
    record Into(Property property) implements Step {}

    /** To an element of a list, any. */
    record Element() implements Step {}

    /** To an entry of a map, any. */
    record Entry() implements Step {}

    /**
     * Walks to a place, and puts values on the way where there are none.
     *
     * @return the place, or null if no value can be put on the way to it
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

    /** Takes the member out of the object. */
    void remove() {
        ((Json.Obj) container).members().remove(index);
    }

    /** Calls the member of the object by another name. */
    void rename(String name) {
        ((Json.Obj) container).members().set(index, new Json.Member(name, value()));
    }
}
