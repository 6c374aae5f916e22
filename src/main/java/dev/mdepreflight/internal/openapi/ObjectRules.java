package dev.mdepreflight.internal.openapi;

import dev.mdepreflight.constraint.AbsentWhen;
import dev.mdepreflight.constraint.AtLeastOne;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.NotEmptyWithout;
import dev.mdepreflight.constraint.RequiredWhen;
import dev.mdepreflight.constraint.WithoutCharacters;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Expresses the rules over several properties of an object in JSON Schema. A rule that JSON Schema cannot express for
 * the given types is omitted; the schema then accepts more than the check.
 */
final class ObjectRules {
    private final ObjectType type;

    ObjectRules(ObjectType type) {
        this.type = type;
    }

    /** A schema for each rule that reports violations. */
    List<Map<String, Object>> schemas() {
        List<Map<String, Object>> schemas = new ArrayList<>();
        for (Check check : type.checks()) {
            if (!check.rule().advice()) {
                schemas.addAll(schemas(check.rule().annotation()));
            }
        }
        return schemas;
    }

    private List<Map<String, Object>> schemas(Annotation constraint) {
        if (constraint instanceof GrammarByType rule) {
            return grammarByType(rule);
        } else if (constraint instanceof DependentValue rule) {
            return dependentValue(rule);
        } else if (constraint instanceof RequiredWhen rule) {
            return requiredWhen(rule);
        } else if (constraint instanceof AbsentWhen rule) {
            return absentWhen(rule);
        } else if (constraint instanceof NotEmptyWithout rule) {
            return notEmptyWithout(rule);
        } else if (constraint instanceof AtLeastOne rule) {
            return List.of(Tree.anyOf(each(rule.value(), rule.nullCounts() ? this::given : this::present)));
        } else if (constraint instanceof WithoutCharacters rule) {
            return withoutCharacters(rule);
        }
        return List.of();
    }

    private List<Map<String, Object>> grammarByType(GrammarByType rule) {
        if (!rule.separator().isEmpty() || property(rule.value()).site().type() != ScalarType.TEXT) {
            return List.of();
        }
        List<Map<String, Object>> schemas = new ArrayList<>();
        for (GrammarByType.Case one : rule.cases()) {
            Map<String, Object> grammar = GrammarKeywords.of(List.of(one.grammar()));
            schemas.addAll(when(rule.type(), new String[] {one.type()}, ifGiven(rule.value(), grammar)));
        }
        return schemas;
    }

    private List<Map<String, Object>> dependentValue(DependentValue rule) {
        Property property = property(rule.property());
        if (!comparable(property)) {
            return List.of();
        }
        List<Map<String, Object>> then = new ArrayList<>();
        if (rule.allowed().length > 0) {
            Map<String, Object> allowed = oneOf(property, rule.allowed());
            then.add(
                    rule.optional()
                            ? ifGiven(rule.property(), Tree.anyOf(List.of(allowed, Tree.of("type", "null"))))
                            : anyName(property, name -> has(name, allowed)));
        }
        if (rule.forbidden().length > 0) {
            then.add(ifGiven(rule.property(), Tree.of("not", oneOf(property, rule.forbidden()))));
        }
        return then.isEmpty() ? List.of() : when(rule.when(), rule.is(), Tree.allOf(then));
    }

    private List<Map<String, Object>> requiredWhen(RequiredWhen rule) {
        List<Map<String, Object>> choices = each(rule.unless(), this::present);
        choices.add(Tree.allOf(each(rule.value(), this::present)));
        return when(rule.when(), rule.is(), Tree.anyOf(choices));
    }

    private List<Map<String, Object>> absentWhen(AbsentWhen rule) {
        List<Map<String, Object>> absent = each(rule.value(), name -> ifGiven(name, Tree.of("type", "null")));
        return when(rule.when(), rule.is(), Tree.allOf(absent));
    }

    private List<Map<String, Object>> notEmptyWithout(NotEmptyWithout rule) {
        Property property = property(rule.property());
        boolean list = property.site().type() instanceof ListType;
        if (!list && property.site().type() != ScalarType.TEXT) {
            return List.of();
        }
        List<Map<String, Object>> choices = each(rule.without(), this::present);
        choices.add(0, ifGiven(rule.property(), Tree.of(list ? "minItems" : "minLength", 1)));
        return List.of(Tree.anyOf(choices));
    }

    private List<Map<String, Object>> withoutCharacters(WithoutCharacters rule) {
        if (rule.characters().codePoints().anyMatch(Character::isSupplementaryCodePoint)
                || property(rule.property()).site().type() != ScalarType.TEXT) {
            return List.of();
        }
        StringBuilder pattern = new StringBuilder("^[^");
        rule.characters().chars().forEach(c -> pattern.append(String.format("\\u%04x", c)));
        Map<String, Object> without = ifGiven(
                rule.property(), Tree.of("pattern", pattern.append("]*$").toString()));
        return rule.when().isEmpty() ? List.of(without) : when(rule.when(), rule.is(), without);
    }

    private static List<Map<String, Object>> each(String[] components, Function<String, Map<String, Object>> schema) {
        return Arrays.stream(components).map(schema).collect(Collectors.toCollection(ArrayList::new));
    }

    /** A schema that applies if a component has one of some values. */
    private List<Map<String, Object>> when(String component, String[] is, Map<String, Object> then) {
        Property deciding = property(component);
        if (!comparable(deciding)) {
            return List.of();
        }
        Map<String, Object> values = oneOf(deciding, is);
        return List.of(Tree.of("if", anyName(deciding, name -> has(name, values)), "then", then));
    }

    /** Whether rules compare the property's values as they are in JSON. */
    private static boolean comparable(Property property) {
        return property.site().type() == ScalarType.TEXT
                || property.site().type() == ScalarType.BOOLEAN
                || property.site().type() instanceof EnumType;
    }

    private static Map<String, Object> oneOf(Property property, String[] values) {
        if (property.site().type() != ScalarType.BOOLEAN) {
            return Tree.of(
                    "enum",
                    ValueRules.spellings(List.of(values), property.site().type()));
        }
        List<Map<String, Object>> choices = new ArrayList<>();
        for (String value : values) {
            choices.add(Tree.of("const", Boolean.valueOf(value)));
            if (Schemas.takesBooleanText(property)) {
                choices.add(Tree.of("type", "string", "pattern", Schemas.inAnyCase(value)));
            }
        }
        return Tree.anyOf(choices);
    }

    private Map<String, Object> present(String component) {
        Map<String, Object> notNull = Tree.of("not", Tree.of("type", "null"));
        return anyName(property(component), name -> has(name, notNull));
    }

    private Map<String, Object> given(String component) {
        return anyName(property(component), name -> Tree.of("required", List.of(name)));
    }

    /** A schema for a component under each of its names, if the component is given. */
    private Map<String, Object> ifGiven(String component, Map<String, Object> schema) {
        Map<String, Object> properties = Tree.of(property(component).name(), schema);
        property(component).aliases().forEach(alias -> properties.put(alias, schema));
        return Tree.of("properties", properties);
    }

    private static Map<String, Object> has(String name, Map<String, Object> schema) {
        return Tree.of("required", List.of(name), "properties", Tree.of(name, schema));
    }

    /** A schema that must hold under at least one of the property's names. */
    static Map<String, Object> anyName(Property property, Function<String, Map<String, Object>> schema) {
        List<Map<String, Object>> choices = new ArrayList<>();
        choices.add(schema.apply(property.name()));
        property.aliases().forEach(alias -> choices.add(schema.apply(alias)));
        return Tree.anyOf(choices);
    }

    /** Adds a required property to the required names or, if the property has aliases, to the rules. */
    static void require(Property property, List<String> required, List<Map<String, Object>> rules) {
        if (ValueRules.demandsValue(property.site()) && property.aliases().isEmpty()) {
            required.add(property.name());
        } else if (ValueRules.demandsValue(property.site())) {
            rules.add(anyName(property, name -> Tree.of("required", List.of(name))));
        }
    }

    private Property property(String component) {
        return type.properties().stream()
                .filter(property -> property.component().getName().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.type().getName() + "." + component));
    }
}
