package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import dev.mdepreflight.report.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Lists the faults that a model allows, from its properties, types, and constraints. */
final class FaultCatalog {
    private final ModelRules model;
    private final List<Mutator.Plan> plans = new ArrayList<>();

    /**
     * A place for a fault.
     *
     * @param steps the steps from the root
     * @param at the JSON Pointer, with {@code *} for indices and map keys
     * @param checked whether constraints are checked there, which requires that all records on the way cascade
     */
    record Place(List<ValueRef.Step> steps, String at, boolean checked) {
        Place then(ValueRef.Step step, String token, boolean stillChecked) {
            List<ValueRef.Step> further = new ArrayList<>(steps);
            further.add(step);
            return new Place(List.copyOf(further), at + "/" + token, checked && stillChecked);
        }
    }

    private FaultCatalog(ModelRules model) {
        this.model = model;
    }

    /** The plans in the order of the model, with distinct names. */
    static List<Mutator.Plan> of(ModelRules model) {
        FaultCatalog catalog = new FaultCatalog(model);
        catalog.object(model.root(), new Place(List.of(), "", true), Set.of());
        WholeBodyFaults.addTo(catalog.plans);
        return List.copyOf(catalog.plans);
    }

    ModelRules model() {
        return model;
    }

    /** Adds a fault in one value. The fault must not violate the rules of the surrounding object. */
    void add(String kind, Place place, ErrorCode code, Predicate<Fix> change) {
        add(kind, place, code, change, (spot, findings) -> findings.isEmpty());
    }

    /** Adds a fault that involves several values of one object. The object's rules must find only this fault. */
    void addCrossField(String kind, Place place, ErrorCode code, Predicate<Fix> change) {
        add(kind, place, code, change, (spot, findings) -> {
            String component = spot.property().component().getName();
            return !findings.isEmpty()
                    && findings.stream().allMatch(found -> found.component().equals(component) && found.code() == code);
        });
    }

    private void add(
            String kind,
            Place place,
            ErrorCode code,
            Predicate<Fix> change,
            BiPredicate<ValueRef, List<CrossFieldFinding>> isSole) {
        plans.add(new Mutator.Plan(new Fault(kind + " " + place.at(), code, place.at(), false), draft -> {
            ValueRef spot = ValueRef.find(draft, place.steps());
            if (spot == null || !change.test(new Fix(spot, draft))) {
                return null;
            }
            return isSole.test(spot, model.of(spot.ownerType()).findings(spot.owner())) ? spot.pointer() : null;
        }));
    }

    /** A place in a draft that becomes faulty. */
    record Fix(ValueRef spot, MutableBody draft) {
        ChoiceSequence random() {
            return draft.random();
        }

        boolean set(Json value) {
            spot.set(value);
            return true;
        }
    }

    private void object(ObjectType type, Place place, Set<ObjectType> around) {
        if (around.contains(type)) {
            return;
        }
        List<ObjectType> within = new ArrayList<>(around);
        within.add(type);
        for (Property property : type.properties()) {
            if (model.of(property.site()).isAlwaysNull()) {
                // Any value there is already a fault.
                continue;
            }
            Place there = place.then(new ValueRef.Into(property), JsonPointer.escape(property.name()), true);
            NameFaults.addTo(this, type, property, there);
            site(property.site(), there, Set.copyOf(within));
        }
        NameFaults.addDuplicatesOfAlsoKnown(plans, type, place);
        if (place.checked()) {
            CrossFieldFaults.addTo(this, type, place);
        }
    }

    private void site(ValueSpec site, Place place, Set<ObjectType> around) {
        SiteRules rules = model.of(site);
        TypeFaults.addTo(this, site, place);
        if (place.checked() && !rules.isUncertain()) {
            ConstraintFaults.addTo(this, rules, place);
        }
        ValueType type = site.type();
        if (type instanceof ObjectType object) {
            object(object, new Place(place.steps(), place.at(), place.checked() && site.cascades()), around);
        } else if (type instanceof ListType list) {
            Place element = place.then(new ValueRef.Element(), "*", true);
            TypeFaults.addNullElement(this, list.element(), element);
            site(list.element(), element, around);
        } else if (type instanceof MapType map) {
            site(map.value(), place.then(new ValueRef.Entry(), "*", true), around);
        }
    }
}
