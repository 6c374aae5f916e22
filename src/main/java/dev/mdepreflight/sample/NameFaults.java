package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Faults in names: missing, in the wrong letter case, or repeated. */
final class NameFaults {
    private NameFaults() {}

    static void addTo(FaultCatalog catalog, ObjectType type, Property property, FaultCatalog.Place place) {
        boolean demanded = violates(property, Check.NotNull.class::isInstance);
        boolean filled = violates(
                property,
                check -> check.rule().annotation() instanceof NotEmpty
                        || check.rule().annotation() instanceof NotBlank);
        ErrorCode missing = missing(property);
        if (place.checked() && (demanded || filled)) {
            catalog.add("missing", place, missing, fix -> {
                fix.spot().remove();
                return true;
            });
            if (!property.tolerates().contains(Tolerates.Form.NULL)) {
                catalog.add("null", place, missing, fix -> fix.set(Json.NULL));
            }
        }
        List<String> miscased = miscased(type, property);
        // If only an empty value is a violation, it is unspecified whether a misspelled property counts as missing.
        if (!miscased.isEmpty() && (demanded ? place.checked() : !filled)) {
            ErrorCode code = demanded ? missing : ErrorCode.INVALID_REQUEST_BODY;
            catalog.add("miscased name", place, code, fix -> {
                fix.spot().rename(fix.random().pick(miscased));
                return true;
            });
        }
        catalog.add("duplicate", place, ErrorCode.INVALID_REQUEST_BODY, fix -> {
            List<Json.Member> members = fix.spot().owner().members();
            members.add(
                    fix.random().between(fix.spot().index() + 1, members.size()),
                    new Json.Member(property.name(), fix.spot().value()));
            return true;
        });
    }

    static void addDuplicatesOfAlsoKnown(List<Mutator.Plan> plans, ObjectType type, FaultCatalog.Place place) {
        for (String name : type.alsoKnown()) {
            String at = place.at() + "/" + JsonPointer.escape(name);
            Fault fault = new Fault("duplicate " + at, ErrorCode.INVALID_REQUEST_BODY, at, false);
            plans.add(new Mutator.Plan(fault, draft -> {
                ValueRef spot = place.steps().isEmpty() ? null : ValueRef.find(draft, place.steps());
                if (spot == null && !place.steps().isEmpty()) {
                    return null;
                }
                Json.Obj object = spot == null ? draft.root() : (Json.Obj) spot.value();
                ChoiceSequence random = draft.random();
                for (int i = object.indexOf(name) < 0 ? 2 : 1; i > 0; i--) {
                    object.members()
                            .add(
                                    random.nextInt(object.members().size() + 1),
                                    new Json.Member(name, LooseJson.value(random, false)));
                }
                return (spot == null ? "" : spot.pointer()) + "/" + JsonPointer.escape(name);
            }));
        }
    }

    /** The code under which the missing property is reported. */
    private static ErrorCode missing(Property property) {
        return property.site().checks().stream()
                .filter(check -> check.rule().annotation() instanceof Required
                        && !check.rule().advice())
                .map(check -> check.rule().code())
                .findFirst()
                .orElse(ErrorCode.MISSING_REQUIRED_PARAMETER);
    }

    private static boolean violates(Property property, Predicate<Check> kind) {
        return property.site().checks().stream().anyMatch(check -> !check.rule().advice() && kind.test(check));
    }

    /** Spellings of a property's name in another letter case that are not known names. */
    private static List<String> miscased(ObjectType type, Property property) {
        Set<String> known = new HashSet<>(type.alsoKnown());
        type.properties().forEach(other -> known.add(other.name()));
        long sameLetters = known.stream()
                .filter(name -> name.equalsIgnoreCase(property.name()))
                .count();
        if (sameLetters > 1) {
            return List.of();
        }
        type.properties().forEach(other -> known.addAll(other.aliases()));
        String name = property.name();
        Set<String> spellings = new LinkedHashSet<>();
        // The check ignores only the case of ASCII letters.
        if (name.chars().allMatch(c -> c < 128)) {
            spellings.add(LetterCase.upper(name));
            spellings.add(LetterCase.lower(name));
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char other = Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
            if (c < 128) {
                spellings.add(name.substring(0, i) + other + name.substring(i + 1));
            }
        }
        spellings.removeAll(known);
        return new ArrayList<>(spellings);
    }
}
