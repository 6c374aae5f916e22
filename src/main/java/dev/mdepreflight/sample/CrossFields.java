package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.AbsentWhen;
import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.constraint.ElementOrder;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.RequiredElement;
import dev.mdepreflight.constraint.RequiredWhen;
import dev.mdepreflight.constraint.WithoutCharacters;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.DeclaredConstraint;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules over several properties of one object. Immutable and thread-safe. */
final class CrossFields {
    private static final int ROUNDS = 8;

    /** A rule with its validator, ready to run. */
    record Ruled(DeclaredConstraint rule, CrossFieldValidator<?> validator) {}

    private final ObjectType type;
    private final List<Ruled> rules;
    private final boolean uncertain;

    CrossFields(ObjectType type) {
        this.type = type;
        List<Ruled> read = new ArrayList<>();
        for (Check check : type.checks()) {
            CrossFieldValidator<?> validator = validator(check);
            if (validator != null) {
                read.add(new Ruled(check.rule(), validator));
            }
        }
        this.rules = List.copyOf(read);
        this.uncertain = read.size() < type.checks().size();
    }

    /** Those whose breach is a violation. */
    List<DeclaredConstraint> violations() {
        return rules.stream().map(Ruled::rule).filter(rule -> !rule.advice()).toList();
    }

    /** Whether a class-level constraint stands here of which nothing is known. */
    boolean isUncertain() {
        return uncertain;
    }

    /** What the rules find in an object, apart from advice. */
    List<CrossFieldFinding> findings(Json.Obj object) {
        List<CrossFieldFinding> findings = new ArrayList<>();
        rules.stream()
                .filter(one -> !one.rule().advice())
                .forEach(one -> one.validator().check(new TreeValues(type, object), findings::add));
        return findings;
    }

    /**
     * Changes values until all rules are satisfied, those that give advice too.
     *
     * @param pinned names of components that are not to be changed
     * @return whether no rule finds a violation then
     */
    boolean settle(Json.Obj object, Set<String> pinned, BodyGenerator generator) {
        boolean settled = false;
        for (int round = 0; round < ROUNDS && !settled; round++) {
            settled = true;
            SeededRandom before = generator.random().insist(round);
            for (Ruled one : rules) {
                boolean[] broken = {false};
                one.validator().check(new TreeValues(type, object), finding -> broken[0] = true);
                if (broken[0]) {
                    settled = false;
                    mend(one, object, pinned, generator);
                }
            }
            generator.random().relent(before);
        }
        return settled || findings(object).isEmpty();
    }

    private void mend(Ruled one, Json.Obj object, Set<String> pinned, BodyGenerator generator) {
        if (one.rule().annotation() instanceof GrammarByType rule && !pinned.contains(rule.value())) {
            for (GrammarByType.Case candidate : rule.cases()) {
                if (new TreeValues(type, object).is(rule.type(), candidate.type())) {
                    Property value = TreeValues.property(type, rule.value());
                    generator.set(object, type, value, generator.conforming(candidate.grammar(), value));
                    return;
                }
            }
        } else if (one.rule().annotation() instanceof GrammarByType rule) {
            redraw(rule.type(), object, pinned, generator);
        } else if (one.rule().annotation() instanceof AbsentWhen || one.rule().annotation() instanceof RequiredWhen) {
            mendPresence(one, object, pinned, generator);
        } else if (one.rule().annotation() instanceof DependentValue rule && !pinned.contains(rule.property())) {
            Property property = TreeValues.property(type, rule.property());
            // Other rules may forbid what this one takes.
            for (int attempt = 0; attempt < ROUNDS && (attempt == 0 || isFound(property, object)); attempt++) {
                generator.set(
                        object,
                        type,
                        property,
                        rule.allowed().length > 0
                                ? literal(property, generator.random().pick(rule.allowed()))
                                : generator.value(property));
            }
        } else if (one.rule().annotation() instanceof DependentValue rule) {
            redraw(rule.when(), object, pinned, generator);
        } else if (one.rule().annotation() instanceof WithoutCharacters rule && !pinned.contains(rule.property())) {
            redraw(rule.property(), object, pinned, generator);
        } else if (one.rule().annotation() instanceof RequiredElement rule && !pinned.contains(rule.property())) {
            addElement(rule, object, generator);
        } else if (one.rule().annotation() instanceof ElementOrder rule) {
            order(rule, object);
        } else if (one.rule().annotation() instanceof DistinctElements rule && !pinned.contains(rule.property())) {
            redrawElements(one, TreeValues.property(type, rule.property()), object, generator);
        } else {
            one.validator().components().stream()
                    .sorted()
                    .forEach(component -> redraw(component, object, pinned, generator));
        }
    }

    /** Whether some rule, be it advice, finds the property wrong. */
    private boolean isFound(Property property, Json.Obj object) {
        String name = property.component().getName();
        boolean[] found = {false};
        for (Ruled one : rules) {
            one.validator()
                    .check(
                            new TreeValues(type, object),
                            finding -> found[0] |= finding.component().equals(name));
        }
        return found[0];
    }

    /** Gives one element of a list, a new one if there is none, the value that the rule asks for. */
    private void addElement(RequiredElement rule, Json.Obj object, BodyGenerator generator) {
        Property property = TreeValues.property(type, rule.property());
        if (!(property.site().type() instanceof ListType list)
                || !(list.element().type() instanceof ObjectType nested)) {
            return;
        }
        if (!(object.get(property.name()) instanceof Json.Arr)) {
            generator.set(object, type, property, new Json.Arr());
        }
        if (object.get(property.name()) instanceof Json.Arr array
                && generator.value(list.element(), property) instanceof Json.Obj element) {
            Property compared = TreeValues.property(nested, rule.component());
            generator.set(element, nested, compared, literal(compared, rule.value()));
            boolean settled = generator.model().of(nested).settle(element, Set.of(rule.component()), generator);
            if (settled
                    && array.elements().size()
                            < generator.model().of(property.site()).mostSize()) {
                array.elements().add(element);
            }
        }
    }

    /** Gives what is missing, and takes away what means nothing. */
    private void mendPresence(Ruled one, Json.Obj object, Set<String> pinned, BodyGenerator generator) {
        List<String> found = new ArrayList<>();
        one.validator().check(new TreeValues(type, object), finding -> found.add(finding.component()));
        for (String component : found) {
            if (one.rule().annotation() instanceof RequiredWhen) {
                redraw(component, object, pinned, generator);
            } else if (!pinned.contains(component)) {
                String name = TreeValues.property(type, component).name();
                object.members().removeIf(member -> name.equals(member.name()));
            }
        }
    }

    private void order(ElementOrder rule, Json.Obj object) {
        Property property = TreeValues.property(type, rule.property());
        if (property.site().type() instanceof ListType list
                && list.element().type() instanceof ObjectType nested
                && object.get(property.name()) instanceof Json.Arr array) {
            String compared = TreeValues.property(nested, rule.component()).name();
            List<String> order = List.of(rule.order());
            // What is not in the order goes to the front, where it disturbs none.
            array.elements()
                    .sort(Comparator.comparingInt(element ->
                            element instanceof Json.Obj record && record.get(compared) instanceof Json.Text text
                                    ? order.indexOf(text.value())
                                    : -1));
        }
    }

    /** Puts other elements in the place of those that are found. */
    private void redrawElements(Ruled one, Property property, Json.Obj object, BodyGenerator generator) {
        if (property.site().type() instanceof ListType list && object.get(property.name()) instanceof Json.Arr array) {
            List<CrossFieldFinding> found = new ArrayList<>();
            one.validator().check(new TreeValues(type, object), found::add);
            for (CrossFieldFinding finding : found) {
                array.elements().set(finding.element(), generator.value(list.element(), property));
            }
        }
    }

    private void redraw(String component, Json.Obj object, Set<String> pinned, BodyGenerator generator) {
        if (!pinned.contains(component)) {
            Property property = TreeValues.property(type, component);
            generator.set(object, type, property, generator.value(property));
        }
    }

    /** The JSON of a value that a rule names as a text. */
    static Json literal(Property property, String text) {
        boolean quoted =
                property.site().type() == ScalarType.TEXT || !(property.site().type() instanceof ScalarType);
        return quoted ? new Json.Text(text) : Json.token(text);
    }

    /** A rule whose own message makes the engine leave it to the validation provider is a rule all the same. */
    private static @Nullable CrossFieldValidator<?> validator(Check check) {
        if (check instanceof Check.CrossField rule) {
            return rule.validator();
        }
        if (check.rule().annotation() instanceof GrammarByType constraint) {
            GrammarByType.Validator validator = new GrammarByType.Validator();
            validator.initialize(constraint);
            return validator;
        }
        if (check.rule().annotation() instanceof DependentValue constraint) {
            DependentValue.Validator validator = new DependentValue.Validator();
            validator.initialize(constraint);
            return validator;
        }
        return null;
    }
}
