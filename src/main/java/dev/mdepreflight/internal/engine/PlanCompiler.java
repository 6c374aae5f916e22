package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.AbsentWhen;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.RequiredWhen;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.format.Grammar;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lays a {@link BodyModel} out for the {@link Scanner}, as far as it can run it; constraints whose breach is advice are left out. */
final class PlanCompiler {
    /** Says that a model has a constraint that only the thorough path runs. */
    private static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsupported() {
            super(null, null, false, false);
        }
    }

    private record Key(ObjectType type, boolean judged) {}

    private final Map<Key, ObjectPlan> plans = new HashMap<>();

    private PlanCompiler() {}

    /** The plan of a model; null if a constraint in it is left to the thorough path. */
    static @Nullable ObjectPlan compile(BodyModel model) {
        try {
            return new PlanCompiler().object(model.root(), true);
        } catch (Unsupported e) {
            return null;
        }
    }

    private ObjectPlan object(ObjectType type, boolean judged) {
        Key key = new Key(type, judged);
        ObjectPlan known = plans.get(key);
        if (known != null) {
            return known;
        }
        require(type.slots() <= ObjectPlan.MOST_SLOTS);
        for (int slot = 0; slot < type.slots(); slot++) {
            // In JSON such a name has escapes.
            require(type.spelling(slot).chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\'));
        }
        ObjectPlan plan = new ObjectPlan(plans.size(), type);
        plans.put(key, plan);
        for (Property property : type.properties()) {
            ValuePlan value = value(property.site(), judged, takesNull(property, judged));
            plan.values[property.index()] = value;
            if (judged && !takesAbsence(property)) {
                plan.required |= 1L << property.index();
            }
        }
        if (judged) {
            plan.rules(rules(type, plan));
        }
        return plan;
    }

    /** Whether the property may be left out. */
    private static boolean takesAbsence(Property property) {
        Object bound = Bindings.absent(property);
        return !property.site().demandsValue() && accepts(property.site(), bound);
    }

    private static boolean takesNull(Property property, boolean judged) {
        Site site = property.site();
        boolean tolerated = property.tolerates().contains(Tolerates.Form.NULL);
        return (site.nullable() || tolerated) && (!judged || (!site.demandsValue() && accepts(site, null)));
    }

    private static boolean accepts(Site site, @Nullable Object value) {
        for (Check check : site.checks()) {
            if (!check.rule().advice()
                    && check instanceof Check.Known known
                    && !known.accepts().test(value)) {
                return false;
            }
        }
        return true;
    }

    private ValuePlan value(Site site, boolean judged, boolean takesNull) {
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
        boolean cascades = judged && site.cascades();
        if (type instanceof EnumType names) {
            require(known.isEmpty());
            return new ValuePlan(
                    ValuePlan.Kind.ENUM, takesNull, texts, known, most, new EnumPlan(names), null, null, null);
        }
        if (type instanceof ScalarType scalar) {
            return new ValuePlan(kind(scalar, known), takesNull, texts, known, most, null, scalar, null, null);
        }
        if (type instanceof ListType list) {
            ValuePlan element = element(list.element(), judged);
            return new ValuePlan(ValuePlan.Kind.LIST, takesNull, texts, known, most, null, null, element, null);
        }
        if (type instanceof MapType map) {
            ValuePlan key = element(map.key(), judged);
            ValuePlan element = element(map.value(), judged);
            return new ValuePlan(ValuePlan.Kind.MAP, takesNull, texts, known, most, null, null, element, key);
        }
        require(known.isEmpty() && type instanceof ObjectType);
        ValuePlan plan = new ValuePlan(ValuePlan.Kind.OBJECT, takesNull, texts, known, most, null, null, null, null);
        plan.object = object((ObjectType) type, cascades);
        return plan;
    }

    private ValuePlan element(Site site, boolean judged) {
        boolean takesNull = site.nullable() && (!judged || (!site.demandsValue() && accepts(site, null)));
        return value(site, judged, takesNull);
    }

    private static ValuePlan.Kind kind(ScalarType scalar, List<Predicate<@Nullable Object>> known) {
        return switch (scalar) {
            case TEXT -> ValuePlan.Kind.TEXT;
            case BOOLEAN -> {
                require(known.isEmpty());
                yield ValuePlan.Kind.BOOLEAN;
            }
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> ValuePlan.Kind.WHOLE;
            case FLOAT, DOUBLE, BIG_DECIMAL -> {
                require(known.isEmpty());
                yield ValuePlan.Kind.NUMBER;
            }
            case ANY -> {
                require(known.isEmpty());
                yield ValuePlan.Kind.ANY;
            }
        };
    }

    private static void require(boolean supported) {
        if (!supported) {
            throw new Unsupported();
        }
    }

    private static List<RulePlan> rules(ObjectType type, ObjectPlan plan) {
        List<RulePlan> rules = new ArrayList<>();
        for (Check check : type.checks()) {
            if (check.rule().advice()) {
                continue;
            }
            if (!(check instanceof Check.CrossField rule)
                    || !rule.validator().elements().isEmpty()) {
                throw new Unsupported();
            }
            for (String component : rule.validator().components()) {
                Property property = type.byComponent(component);
                // A rule may compare a number as it is written, which is not kept.
                if (property == null) {
                    throw new Unsupported();
                }
                require(property.site().type() != ScalarType.ANY
                        && !(property.site().type() instanceof ScalarType scalar && scalar.isNumber()));
                plan.capture(property);
            }
            rules.add(rule(rule, type, plan));
        }
        return rules;
    }

    private static RulePlan rule(Check.CrossField rule, ObjectType type, ObjectPlan plan) {
        Annotation constraint = rule.rule().annotation();
        RulePlan any = new RulePlan.Any(rule.validator());
        if (constraint instanceof GrammarByType byType) {
            RulePlan plain = byType(byType, type, plan);
            return plain == null ? any : plain;
        }
        if (constraint instanceof DependentValue dependent) {
            return guarded(dependent.when(), dependent.is(), type, plan, any);
        }
        if (constraint instanceof RequiredWhen required) {
            return guarded(required.when(), required.is(), type, plan, any);
        }
        if (constraint instanceof AbsentWhen absent) {
            return guarded(absent.when(), absent.is(), type, plan, any);
        }
        return any;
    }

    /** The names of a component that is an enum; null if it is none. */
    private static @Nullable EnumPlan names(String component, ObjectType type, ObjectPlan plan) {
        Property property = type.byComponent(component);
        ValuePlan value = property == null ? null : plan.values[property.index()];
        return value == null ? null : value.names;
    }

    /** The rule as a table by ordinal; null if the type is no enum, or the value no plain text. */
    private static @Nullable RulePlan byType(GrammarByType rule, ObjectType type, ObjectPlan plan) {
        EnumPlan names = names(rule.type(), type, plan);
        Property value = type.byComponent(rule.value());
        if (!rule.separator().isEmpty()
                || names == null
                || value == null
                || value.site().type() != ScalarType.TEXT) {
            return null;
        }
        @Nullable Grammar[] grammars = new Grammar[names.names.length];
        for (GrammarByType.Case one : rule.cases()) {
            int ordinal = names.ordinal(one.type());
            if (ordinal >= 0 && grammars[ordinal] == null) {
                grammars[ordinal] = one.grammar();
            }
        }
        return new RulePlan.ByType(plan.capture(rule.type()), plan.capture(rule.value()), grammars);
    }

    /** A rule that says nothing unless a component has one of some values; a look at the constant saves the rest where it is an enum. */
    private static RulePlan guarded(String when, String[] is, ObjectType type, ObjectPlan plan, RulePlan rule) {
        EnumPlan names = names(when, type, plan);
        if (names == null || names.names.length > Long.SIZE) {
            return rule;
        }
        long ordinals = 0;
        for (String value : is) {
            int ordinal = names.ordinal(value);
            ordinals |= ordinal < 0 ? 0 : 1L << ordinal;
        }
        return new RulePlan.Guarded(plan.capture(when), ordinals, rule);
    }
}
