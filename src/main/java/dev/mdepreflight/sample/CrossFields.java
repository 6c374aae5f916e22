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
import dev.mdepreflight.internal.model.ValueType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules over several properties of an object. Immutable and thread-safe. */
final class CrossFields {
    private static final int ROUNDS = 8;

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

    /** The rules that report violations. */
    List<DeclaredConstraint> violations() {
        return rules.stream().map(Ruled::rule).filter(rule -> !rule.advice()).toList();
    }

    /** Whether a class-level constraint cannot be read. */
    boolean isUncertain() {
        return uncertain;
    }

    /** The violations that the rules find in an object. */
    List<CrossFieldFinding> findings(Json.Obj object) {
        return rules.stream()
                .filter(one -> !one.rule().advice())
                .flatMap(one -> findings(one, object).stream())
                .toList();
    }

    private List<CrossFieldFinding> findings(Ruled one, Json.Obj object) {
        List<CrossFieldFinding> findings = new ArrayList<>();
        one.validator().check(new TreeValues(type, object), findings::add);
        return findings;
    }

    /**
     * Changes values until all rules are satisfied, even rules that report only advice.
     *
     * @param pinned the components that must not change
     * @return whether no rule finds a violation in the result
     */
    boolean settle(Json.Obj object, Set<String> pinned, BodyGenerator generator) {
        boolean settled = false;
        for (int round = 0; round < ROUNDS && !settled; round++) {
            settled = true;
            SeededRandom before = generator.random().insist(round);
            for (Ruled one : rules) {
                if (!findings(one, object).isEmpty()) {
                    settled = false;
                    mend(one, object, pinned, generator);
                }
            }
            generator.random().relent(before);
        }
        return settled || findings(object).isEmpty();
    }

    private void mend(Ruled one, Json.Obj object, Set<String> pinned, BodyGenerator generator) {
        Annotation constraint = one.rule().annotation();
        if (constraint instanceof GrammarByType rule && !pinned.contains(rule.value())) {
            for (GrammarByType.Case candidate : rule.cases()) {
                if (new TreeValues(type, object).is(rule.type(), candidate.type())) {
                    Property value = TreeValues.property(type, rule.value());
                    generator.set(object, type, value, generator.conforming(candidate.grammar(), value));
                    return;
                }
            }
        } else if (constraint instanceof GrammarByType rule) {
            redraw(rule.type(), object, pinned, generator);
        } else if (constraint instanceof AbsentWhen || constraint instanceof RequiredWhen) {
            mendPresence(one, object, pinned, generator);
        } else if (constraint instanceof DependentValue rule && !pinned.contains(rule.property())) {
            Property property = TreeValues.property(type, rule.property());
            // Other rules might forbid the value that this rule allows.
            for (int attempt = 0; attempt < ROUNDS && (attempt == 0 || isFound(property, object)); attempt++) {
                Json value = rule.allowed().length > 0
                        ? literal(property, generator.random().pick(rule.allowed()))
                        : generator.value(property);
                generator.set(object, type, property, value);
            }
        } else if (constraint instanceof DependentValue rule) {
            redraw(rule.when(), object, pinned, generator);
        } else if (constraint instanceof WithoutCharacters rule && !pinned.contains(rule.property())) {
            redraw(rule.property(), object, pinned, generator);
        } else if (constraint instanceof RequiredElement rule && !pinned.contains(rule.property())) {
            addElement(rule, object, generator);
        } else if (constraint instanceof ElementOrder rule) {
            order(rule, object);
        } else if (constraint instanceof DistinctElements rule && !pinned.contains(rule.property())) {
            redrawElements(one, TreeValues.property(type, rule.property()), object, generator);
        } else {
            one.validator().components().stream()
                    .sorted()
                    .forEach(component -> redraw(component, object, pinned, generator));
        }
    }

    /** Whether any rule reports the property; rules that report only advice count too. */
    private boolean isFound(Property property, Json.Obj object) {
        String name = property.component().getName();
        return rules.stream()
                .flatMap(one -> findings(one, object).stream())
                .anyMatch(finding -> finding.component().equals(name));
    }

    /** Adds an element with the required value to a list. */
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

    /** Adds missing values and removes forbidden ones. */
    private void mendPresence(Ruled one, Json.Obj object, Set<String> pinned, BodyGenerator generator) {
        for (CrossFieldFinding finding : findings(one, object)) {
            String component = finding.component();
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
            // Elements with other values go to the front.
            array.elements()
                    .sort(Comparator.comparingInt(element ->
                            element instanceof Json.Obj record && record.get(compared) instanceof Json.Text text
                                    ? order.indexOf(text.value())
                                    : -1));
        }
    }

    /** Replaces the reported elements. */
    private void redrawElements(Ruled one, Property property, Json.Obj object, BodyGenerator generator) {
        if (property.site().type() instanceof ListType list && object.get(property.name()) instanceof Json.Arr array) {
            for (CrossFieldFinding finding : findings(one, object)) {
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

    /** The JSON of a value that a rule declares as a string. */
    static Json literal(Property property, String text) {
        ValueType type = property.site().type();
        return type == ScalarType.TEXT || !(type instanceof ScalarType) ? new Json.Text(text) : Json.token(text);
    }

    /** The validator of a rule. The engine has none for a rule with its own message, because Bean Validation checks it. */
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
