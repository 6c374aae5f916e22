package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.WithoutCharacters;
import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.DeclaredConstraint;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.report.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values that are valid alone but wrong together. */
final class CrossFieldFaults {
    private CrossFieldFaults() {}

    static void addTo(FaultCatalog catalog, ObjectType type, FaultCatalog.Place place) {
        Set<String> taken = new HashSet<>();
        for (DeclaredConstraint rule : catalog.model().of(type).violations()) {
            if (rule.annotation() instanceof GrammarByType constraint) {
                FaultCatalog.Place at = at(type, place, constraint.value());
                for (GrammarByType.Case candidate : constraint.cases()) {
                    if (taken.add("not a " + candidate.type() + at.at())) {
                        addNearMiss(catalog, type, constraint, candidate, at);
                    }
                }
                if (constraint.cases().length > 0 && taken.add("empty for its type" + at.at())) {
                    addEmpty(catalog, type, constraint, at);
                }
            } else if (rule.annotation() instanceof DependentValue constraint) {
                FaultCatalog.Place at = at(type, place, constraint.property());
                addDependent(catalog, type, constraint, at, unique("at odds with " + constraint.when(), at, taken));
            } else if (rule.annotation() instanceof WithoutCharacters constraint) {
                FaultCatalog.Place at = at(type, place, constraint.property());
                addForbidden(catalog, type, constraint, at, unique("forbidden character", at, taken));
            }
        }
    }

    private static FaultCatalog.Place at(ObjectType type, FaultCatalog.Place place, String component) {
        Property property = TreeValues.property(type, component);
        return place.then(new ValueRef.Into(property), JsonPointer.escape(property.name()), true);
    }

    private static String unique(String kind, FaultCatalog.Place at, Set<String> taken) {
        String name = kind;
        for (int i = 2; !taken.add(name + at.at()); i++) {
            name = kind + " " + i;
        }
        return name;
    }

    private static void addNearMiss(
            FaultCatalog catalog,
            ObjectType type,
            GrammarByType rule,
            GrammarByType.Case candidate,
            FaultCatalog.Place at) {
        catalog.addCrossField("not a " + candidate.type(), at, code(type, rule, candidate), fix -> {
            Json value = new Json.Text(NearMisses.of(candidate.grammar(), fix.random()));
            return choose(catalog, type, rule, candidate, fix, value);
        });
    }

    /** The code under which the rule reports a text that no grammar allows. */
    private static ErrorCode code(ObjectType type, GrammarByType rule, GrammarByType.Case candidate) {
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

    private static void addEmpty(FaultCatalog catalog, ObjectType type, GrammarByType rule, FaultCatalog.Place at) {
        catalog.addCrossField("empty for its type", at, ErrorCode.INVALID_INPUT, fix -> {
            GrammarByType.Case candidate = fix.random().pick(List.of(rule.cases()));
            return choose(catalog, type, rule, candidate, fix, new Json.Text(""));
        });
    }

    private static boolean choose(
            FaultCatalog catalog,
            ObjectType type,
            GrammarByType rule,
            GrammarByType.Case candidate,
            FaultCatalog.Fix fix,
            Json value) {
        Property judged = fix.spot().property();
        Property selecting = TreeValues.property(type, rule.type());
        Json selected = CrossFields.literal(selecting, candidate.type());
        if (!catalog.model().of(judged.site()).accepts(value, false)
                || !TreeValues.fits(selecting, selected)
                || !catalog.model().of(selecting.site()).accepts(selected, false)) {
            return false;
        }
        BodyGenerator generator = fix.draft().generator();
        Json.Obj owner = fix.spot().owner();
        generator.set(owner, type, selecting, selected);
        generator.set(owner, type, judged, value);
        // Adjusts the other values that depend on the type. The fault itself remains, so the result does not matter.
        catalog.model().of(type).settle(owner, Set.of(rule.value(), rule.type()), generator);
        return true;
    }

    private static void addDependent(
            FaultCatalog catalog, ObjectType type, DependentValue rule, FaultCatalog.Place at, String kind) {
        catalog.addCrossField(kind, at, ErrorCode.INVALID_INPUT, fix -> {
            BodyGenerator generator = fix.draft().generator();
            Property property = fix.spot().property();
            Property deciding = TreeValues.property(type, rule.when());
            Json decided = CrossFields.literal(deciding, fix.random().pick(rule.is()));
            if (!TreeValues.fits(deciding, decided)
                    || !catalog.model().of(deciding.site()).accepts(decided, false)) {
                return false;
            }
            Json.Obj owner = fix.spot().owner();
            generator.set(owner, type, deciding, decided);
            catalog.model().of(type).settle(owner, Set.of(rule.when()), generator);
            boolean optional = property.site().nullable()
                    && property.site().checks().stream().noneMatch(Check.NotNull.class::isInstance);
            if (rule.allowed().length > 0
                    && !rule.optional()
                    && optional
                    && fix.random().oneIn(3)) {
                int index = owner.indexOf(property.name());
                if (fix.random().nextBoolean()) {
                    owner.members().remove(index);
                } else {
                    generator.set(owner, type, property, Json.NULL);
                }
            } else if (rule.forbidden().length > 0 && fix.random().nextBoolean()) {
                generator.set(
                        owner,
                        type,
                        property,
                        CrossFields.literal(property, fix.random().pick(rule.forbidden())));
            } else {
                generator.set(owner, type, property, generator.value(property));
            }
            Json value = owner.get(property.name());
            return value == null
                    || Json.isNull(value)
                    || (TreeValues.fits(property, value)
                            && catalog.model().of(property.site()).accepts(value, false));
        });
    }

    private static void addForbidden(
            FaultCatalog catalog, ObjectType type, WithoutCharacters rule, FaultCatalog.Place at, String kind) {
        catalog.addCrossField(kind, at, ErrorCode.INVALID_INPUT, fix -> {
            if (rule.characters().isEmpty()) {
                return false;
            }
            BodyGenerator generator = fix.draft().generator();
            Json.Obj owner = fix.spot().owner();
            if (!rule.when().isEmpty()) {
                Property deciding = TreeValues.property(type, rule.when());
                Json decided = CrossFields.literal(deciding, fix.random().pick(rule.is()));
                if (!TreeValues.fits(deciding, decided)
                        || !catalog.model().of(deciding.site()).accepts(decided, false)) {
                    return false;
                }
                generator.set(owner, type, deciding, decided);
            }
            int[] forbidden = rule.characters().codePoints().toArray();
            Property property = fix.spot().property();
            Json drawn = generator.value(property);
            String text = drawn instanceof Json.Text clean ? clean.value() : "";
            Json value = new Json.Text(
                    text + Character.toString(forbidden[fix.random().nextInt(forbidden.length)]));
            generator.set(owner, type, property, value);
            return TreeValues.fits(property, value)
                    && catalog.model().of(property.site()).accepts(value, false);
        });
    }
}
