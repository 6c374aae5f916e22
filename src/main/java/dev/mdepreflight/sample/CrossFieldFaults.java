package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.WithoutCharacters;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.DeclaredConstraint;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.report.ErrorCode;
import java.util.HashSet;
import java.util.Set;

/** Values that are fine by themselves and wrong together. */
final class CrossFieldFaults {
    private CrossFieldFaults() {}

    static void addTo(FaultCatalog catalog, ObjectType type, FaultCatalog.Place place) {
        Set<String> taken = new HashSet<>();
        for (DeclaredConstraint rule : catalog.model().of(type).violations()) {
            if (rule.annotation() instanceof GrammarByType constraint) {
                Property value = TreeValues.property(type, constraint.value());
                FaultCatalog.Place at = place.then(new ValueRef.Into(value), JsonPointer.escape(value.name()), true);
                for (GrammarByType.Case candidate : constraint.cases()) {
                    if (taken.add("not a " + candidate.type() + at.at())) {
                        addNearMiss(catalog, type, constraint, candidate, at);
                    }
                }
                if (constraint.cases().length > 0 && taken.add("empty for its type" + at.at())) {
                    addEmpty(catalog, type, constraint, at);
                }
            } else if (rule.annotation() instanceof DependentValue constraint) {
                Property property = TreeValues.property(type, constraint.property());
                FaultCatalog.Place at =
                        place.then(new ValueRef.Into(property), JsonPointer.escape(property.name()), true);
                String kind = "at odds with " + constraint.when();
                for (int i = 2; !taken.add(kind + at.at()); i++) {
                    kind = "at odds with " + constraint.when() + " " + i;
                }
                addDependent(catalog, type, constraint, at, kind);
            } else if (rule.annotation() instanceof WithoutCharacters constraint) {
                Property property = TreeValues.property(type, constraint.property());
                FaultCatalog.Place at =
                        place.then(new ValueRef.Into(property), JsonPointer.escape(property.name()), true);
                String kind = "forbidden character";
                for (int i = 2; !taken.add(kind + at.at()); i++) {
                    kind = "forbidden character " + i;
                }
                addForbidden(catalog, type, constraint, at, kind);
            }
        }
    }

    private static void addNearMiss(
            FaultCatalog catalog,
            ObjectType type,
            GrammarByType rule,
            GrammarByType.Case candidate,
            FaultCatalog.Place at) {
        ErrorCode code = code(candidate.grammar());
        catalog.addCrossField("not a " + candidate.type(), at, code, fix -> {
            Json value = new Json.Text(NearMisses.of(candidate.grammar(), fix.random()));
            return choose(catalog, type, rule, candidate, fix, value);
        });
    }

    private static void addEmpty(FaultCatalog catalog, ObjectType type, GrammarByType rule, FaultCatalog.Place at) {
        catalog.addCrossField(
                "empty for its type",
                at,
                ErrorCode.INVALID_INPUT,
                fix -> choose(
                        catalog,
                        type,
                        rule,
                        fix.random().pick(java.util.List.of(rule.cases())),
                        fix,
                        new Json.Text("")));
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
        // What else depends on the type follows it; the fault itself stays, so the answer does not count.
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

    /** The code under which a text that breaks a grammar is reported. */
    private static ErrorCode code(Grammar grammar) {
        return switch (grammar) {
            case MD5, SHA1, SHA256, FILE_HASH, CERTIFICATE_THUMBPRINT -> ErrorCode.INVALID_HASH_VALUE;
            case DOMAIN_NAME -> ErrorCode.INVALID_DOMAIN_NAME;
            case IPV4, IPV6, IP_ADDRESS -> ErrorCode.INVALID_IP_ADDRESS;
            case WEB_URL, WEB_ADDRESS -> ErrorCode.INVALID_URL;
            case DATE_TIME_OFFSET, DATE_TIME_OFFSET_DOCUMENTED -> ErrorCode.INVALID_REQUEST_BODY;
            case GUID, MACHINE_ID, SCAN_SESSION_ID, DECIMAL_ID, ALERT_ID -> ErrorCode.INVALID_INPUT;
        };
    }
}
