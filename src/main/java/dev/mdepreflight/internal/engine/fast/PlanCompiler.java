package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles a {@link BodyModel} to a plan for the {@link Scanner}. Constraints that are reported as advice are left out. */
final class PlanCompiler {
    /** The kinds of values that are tested by {@link ValuePlan#known}. */
    private static final Set<ValuePlan.Kind> PREDICATED =
            EnumSet.of(ValuePlan.Kind.TEXT, ValuePlan.Kind.WHOLE, ValuePlan.Kind.LIST, ValuePlan.Kind.MAP);

    /** Thrown if the model has a constraint that only the thorough path runs. */
    private static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsupported() {
            super(null, null, false, false);
        }
    }

    /** The plans of objects whose constraints are checked, and of other objects. */
    private final Map<ObjectType, ObjectPlan> judgedPlans = new HashMap<>();

    private final Map<ObjectType, ObjectPlan> otherPlans = new HashMap<>();

    private PlanCompiler() {}

    /** Compiles a model; null if only the thorough path can run one of its constraints. */
    static @Nullable ObjectPlan compile(BodyModel model) {
        try {
            ObjectPlan root = new PlanCompiler().object(model.root(), true);
            batches(root);
            return root;
        } catch (Unsupported e) {
            return null;
        }
    }

    /** Marks the lists of objects that no rule reads. A fault in such an element affects nothing else. */
    private static void batches(ObjectPlan root) {
        for (Property property : root.type.properties()) {
            SlotPlan slot = root.slots[property.index()];
            ValuePlan list = slot.value;
            if (list != null
                    && list.kind == ValuePlan.Kind.LIST
                    && list.element().kind == ValuePlan.Kind.OBJECT
                    && (root.read & slot.bit) == 0) {
                list.batch = property;
            }
        }
    }

    private ObjectPlan object(ObjectType type, boolean judged) {
        Map<ObjectType, ObjectPlan> plans = judged ? judgedPlans : otherPlans;
        ObjectPlan known = plans.get(type);
        if (known != null) {
            return known;
        }
        require(type.slots() <= ObjectPlan.MOST_SLOTS);
        for (String name : names(type)) {
            require(Key.isPlain(name));
        }
        ObjectPlan plan = new ObjectPlan(judgedPlans.size() + otherPlans.size(), type);
        plans.put(type, plan);
        List<Check.CrossField> rules = judged ? rules(type) : List.of();
        List<ValuePlan> values = new ArrayList<>();
        for (Property property : type.properties()) {
            values.add(value(property.site(), judged, takesNull(property, judged)));
            if (judged && !takesAbsence(property)) {
                plan.required |= 1L << property.index();
            }
        }
        plan.complete(values, read(type, rules));
        plan.rules = new RulePlan[rules.size()];
        for (int i = 0; i < plan.rules.length; i++) {
            plan.rules[i] = rule(rules.get(i), plan);
        }
        return plan;
    }

    /** Whether the property can be absent. */
    private static boolean takesAbsence(Property property) {
        return !property.site().demandsValue() && accepts(property.site(), property.defaultValue());
    }

    private static boolean takesNull(Property property, boolean judged) {
        ValueSpec site = property.site();
        boolean tolerated = property.tolerates().contains(Tolerates.Form.NULL);
        return (site.nullable() || tolerated) && (!judged || (!site.demandsValue() && accepts(site, null)));
    }

    private static boolean accepts(ValueSpec site, @Nullable Object value) {
        for (Check check : site.checks()) {
            if (!check.rule().advice()
                    && check instanceof Check.Known known
                    && !known.accepts().test(value)) {
                return false;
            }
        }
        return true;
    }

    private ValuePlan value(ValueSpec site, boolean judged, boolean takesNull) {
        List<Utf8Validator<?>> texts = new ArrayList<>();
        List<Predicate<@Nullable Object>> known = new ArrayList<>();
        int most = Integer.MAX_VALUE;
        for (Check check : site.checks()) {
            if (!judged || check.rule().advice()) {
                continue;
            }
            if (check instanceof Check.Text text) {
                texts.add(text.validator());
            } else if (check instanceof Check.Known one) {
                known.add(one.accepts());
            } else if (check instanceof Check.BatchSize batch) {
                most = Math.min(most, batch.allowed());
            } else if (!(check instanceof Check.NotNull)) {
                throw new Unsupported();
            }
        }
        ValueType type = site.type();
        ValuePlan.Kind kind = kind(type);
        require(known.isEmpty() || PREDICATED.contains(kind));
        EnumPlan names = type instanceof EnumType constants ? new EnumPlan(constants) : null;
        ScalarType scalar = type instanceof ScalarType found ? found : null;
        ValuePlan element = null;
        ValuePlan key = null;
        if (type instanceof ListType list) {
            element = element(list.element(), judged);
        } else if (type instanceof MapType map) {
            key = element(map.key(), judged);
            element = element(map.value(), judged);
        }
        ValuePlan plan = new ValuePlan(kind, takesNull, texts, known, most, names, scalar, element, key);
        if (type instanceof ObjectType object) {
            plan.object = object(object, judged && site.cascades());
        }
        return plan;
    }

    private ValuePlan element(ValueSpec site, boolean judged) {
        boolean takesNull = site.nullable() && (!judged || (!site.demandsValue() && accepts(site, null)));
        return value(site, judged, takesNull);
    }

    private static ValuePlan.Kind kind(ValueType type) {
        if (type instanceof ScalarType scalar) {
            return switch (scalar) {
                case TEXT -> ValuePlan.Kind.TEXT;
                case BOOLEAN -> ValuePlan.Kind.BOOLEAN;
                case BYTE, SHORT, INT, LONG, BIG_INTEGER -> ValuePlan.Kind.WHOLE;
                case FLOAT, DOUBLE, BIG_DECIMAL -> ValuePlan.Kind.NUMBER;
                case ANY -> ValuePlan.Kind.ANY;
            };
        }
        if (type instanceof EnumType) {
            return ValuePlan.Kind.ENUM;
        }
        if (type instanceof ListType) {
            return ValuePlan.Kind.LIST;
        }
        return type instanceof MapType ? ValuePlan.Kind.MAP : ValuePlan.Kind.OBJECT;
    }

    private static void require(boolean supported) {
        if (!supported) {
            throw new Unsupported();
        }
    }

    private static List<String> names(ObjectType type) {
        List<String> names = new ArrayList<>(type.spellings());
        for (Property property : type.properties()) {
            names.addAll(property.aliases());
        }
        return names;
    }

    /** Returns the rules whose breach is reported as a violation. */
    private static List<Check.CrossField> rules(ObjectType type) {
        List<Check.CrossField> rules = new ArrayList<>();
        for (Check check : type.checks()) {
            if (check.rule().advice()) {
                continue;
            }
            if (!(check instanceof Check.CrossField rule)
                    || !rule.validator().elements().isEmpty()) {
                throw new Unsupported();
            }
            rules.add(rule);
        }
        return rules;
    }

    /** Returns the indices of the properties that rules read. */
    private static List<Integer> read(ObjectType type, List<Check.CrossField> rules) {
        Set<Integer> read = new LinkedHashSet<>();
        for (Check.CrossField rule : rules) {
            for (String component : rule.validator().components()) {
                Property property = type.component(component);
                // A rule can compare a number as it is written, but the fast path does not capture the number's text.
                require(property.site().type() != ScalarType.ANY
                        && !(property.site().type() instanceof ScalarType scalar && scalar.isNumber()));
                read.add(property.index());
            }
        }
        return List.copyOf(read);
    }

    private static RulePlan rule(Check.CrossField rule, ObjectPlan plan) {
        RulePlan special = rule.rule().annotation() instanceof GrammarByType byType
                ? byType(byType, plan)
                : RuleTables.of(rule.validator(), plan);
        return special == null ? new RulePlan.Any(rule.validator()) : special;
    }

    /** Returns the rule as a table by ordinal; null if the type is not an enum or the value is not a string. */
    private static @Nullable RulePlan byType(GrammarByType rule, ObjectPlan plan) {
        SlotPlan typed = plan.slot(rule.type());
        SlotPlan value = plan.slot(rule.value());
        EnumPlan names = typed.constants();
        if (!rule.separator().isEmpty()
                || names == null
                || value.value == null
                || value.value.kind != ValuePlan.Kind.TEXT) {
            return null;
        }
        @Nullable Grammar[] grammars = new Grammar[names.names.length];
        for (GrammarByType.Case one : rule.cases()) {
            int ordinal = names.ordinal(one.type());
            if (ordinal >= 0 && grammars[ordinal] == null) {
                grammars[ordinal] = one.grammar();
            }
        }
        return new RulePlan.ByType(typed.capture, value.capture, grammars);
    }
}
