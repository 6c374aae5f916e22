package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.WithoutCharacters;
import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.report.ErrorCode;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values that are valid alone but wrong together. */
final class CrossFieldFaults {
    private final FaultCatalog catalog;
    private final ObjectType type;
    private final FaultCatalog.Place place;
    private final Set<String> taken = new HashSet<>();

    private CrossFieldFaults(FaultCatalog catalog, ObjectType type, FaultCatalog.Place place) {
        this.catalog = catalog;
        this.type = type;
        this.place = place;
    }

    static void addTo(FaultCatalog catalog, ObjectType type, FaultCatalog.Place place) {
        CrossFieldFaults faults = new CrossFieldFaults(catalog, type, place);
        catalog.model().of(type).violations().forEach(rule -> faults.add(rule.annotation()));
    }

    private void add(Annotation constraint) {
        if (constraint instanceof GrammarByType rule) {
            FaultCatalog.Place at = at(rule.value());
            for (GrammarByType.Case candidate : rule.cases()) {
                String kind = "not a " + candidate.type();
                if (taken.add(kind + at.at())) {
                    catalog.addCrossField(
                            kind,
                            at,
                            code(rule, candidate),
                            fix -> choose(rule, candidate, fix, NearMisses.of(candidate.grammar(), fix.random())));
                }
            }
            if (rule.cases().length > 0 && taken.add("empty for its type" + at.at())) {
                catalog.addCrossField(
                        "empty for its type",
                        at,
                        ErrorCode.INVALID_INPUT,
                        fix -> choose(rule, fix.random().pick(List.of(rule.cases())), fix, ""));
            }
        } else if (constraint instanceof DependentValue rule) {
            FaultCatalog.Place at = at(rule.property());
            String kind = unique("at odds with " + rule.when(), at);
            catalog.addCrossField(kind, at, ErrorCode.INVALID_INPUT, fix -> depend(rule, fix));
        } else if (constraint instanceof WithoutCharacters rule) {
            FaultCatalog.Place at = at(rule.property());
            String kind = unique("forbidden character", at);
            catalog.addCrossField(kind, at, ErrorCode.INVALID_INPUT, fix -> forbid(rule, fix));
        }
    }

    private FaultCatalog.Place at(String component) {
        Property property = TreeValues.property(type, component);
        return place.then(new ValueRef.Into(property), JsonPointer.escape(property.name()), true);
    }

    private String unique(String kind, FaultCatalog.Place at) {
        String name = kind;
        for (int i = 2; !taken.add(name + at.at()); i++) {
            name = kind + " " + i;
        }
        return name;
    }

    /** The code under which the rule reports a string that no grammar allows. */
    private ErrorCode code(GrammarByType rule, GrammarByType.Case candidate) {
        Property selecting = TreeValues.property(type, rule.type());
        Property judged = TreeValues.property(type, rule.value());
        Json.Obj object = new Json.Obj();
        object.members().add(new Json.Member(selecting.name(), CrossFields.literal(selecting, candidate.type())));
        object.members().add(new Json.Member(judged.name(), new Json.Text("\u0000")));
        GrammarByType.Validator validator = new GrammarByType.Validator();
        validator.initialize(rule);
        List<CrossFieldFinding> findings = new ArrayList<>();
        validator.check(new TreeValues(type, object), findings::add);
        return findings.isEmpty() ? ErrorCode.INVALID_INPUT : findings.get(0).code();
    }

    private boolean choose(GrammarByType rule, GrammarByType.Case candidate, FaultCatalog.Fix fix, String text) {
        Property judged = fix.spot().property();
        Json value = new Json.Text(text);
        if (!catalog.model().of(judged.site()).accepts(value, false) || !set(fix, rule.type(), candidate.type())) {
            return false;
        }
        set(fix, judged, value);
        // Adjusts the other values that depend on the type. The fault remains, so the result is ignored.
        settle(fix, Set.of(rule.value(), rule.type()));
        return true;
    }

    private boolean depend(DependentValue rule, FaultCatalog.Fix fix) {
        if (!set(fix, rule.when(), fix.random().pick(rule.is()))) {
            return false;
        }
        settle(fix, Set.of(rule.when()));
        Property property = fix.spot().property();
        Json.Obj owner = fix.spot().owner();
        boolean required = rule.allowed().length > 0 && !rule.optional();
        boolean nullable = property.site().nullable()
                && property.site().checks().stream().noneMatch(Check.NotNull.class::isInstance);
        if (required && nullable && fix.random().oneIn(3)) {
            int index = owner.indexOf(property.name());
            if (fix.random().nextBoolean()) {
                owner.members().remove(index);
            } else {
                set(fix, property, Json.NULL);
            }
        } else if (rule.forbidden().length > 0 && fix.random().nextBoolean()) {
            set(fix, property, CrossFields.literal(property, fix.random().pick(rule.forbidden())));
        } else {
            set(fix, property, fix.draft().generator().value(property));
        }
        Json value = owner.get(property.name());
        return value == null || Json.isNull(value) || accepts(property, value);
    }

    private boolean forbid(WithoutCharacters rule, FaultCatalog.Fix fix) {
        if (rule.characters().isEmpty()
                || (!rule.when().isEmpty()
                        && !set(fix, rule.when(), fix.random().pick(rule.is())))) {
            return false;
        }
        int[] forbidden = rule.characters().codePoints().toArray();
        Property property = fix.spot().property();
        String text = fix.draft().generator().value(property) instanceof Json.Text clean ? clean.value() : "";
        Json value =
                new Json.Text(text + Character.toString(forbidden[fix.random().nextInt(forbidden.length)]));
        set(fix, property, value);
        return accepts(property, value);
    }

    /** Sets a component to a value that a rule declares, if the component's own constraints allow the value. */
    private boolean set(FaultCatalog.Fix fix, String component, String text) {
        Property property = TreeValues.property(type, component);
        Json value = CrossFields.literal(property, text);
        if (!accepts(property, value)) {
            return false;
        }
        set(fix, property, value);
        return true;
    }

    private void set(FaultCatalog.Fix fix, Property property, Json value) {
        fix.draft().generator().set(fix.spot().owner(), type, property, value);
    }

    private boolean accepts(Property property, Json value) {
        return TreeValues.fits(property, value)
                && catalog.model().of(property.site()).accepts(value, false);
    }

    private void settle(FaultCatalog.Fix fix, Set<String> pinned) {
        catalog.model().of(type).settle(fix.spot().owner(), pinned, fix.draft().generator());
    }
}
