package dev.mdepreflight.internal.openapi;

import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records and enums of models as named JSON schemas (draft 2020-12) that refer to each other. */
final class Schemas {
    private static final String COMPONENTS = "#/components/schemas/";

    private final Map<Class<?>, ValueType> types = new LinkedHashMap<>();

    Schemas(List<BodyModel> models) {
        models.forEach(model -> collect(model.root()));
    }

    private void collect(ValueType type) {
        if (type instanceof ListType list) {
            collect(list.element().type());
        } else if (type instanceof MapType map) {
            collect(map.value().type());
        } else if (type instanceof EnumType known) {
            types.put(known.type(), known);
        } else if (type instanceof ObjectType object && types.put(object.type(), object) == null) {
            object.properties().forEach(property -> collect(property.site().type()));
        }
    }

    /** The schemas by name, sorted. */
    Map<String, Object> components() {
        Map<String, Object> components = new LinkedHashMap<>();
        types.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Class::getSimpleName)))
                .forEach(named -> components.put(named.getKey().getSimpleName(), component(named.getValue())));
        return components;
    }

    /** A reference to the schema of a record or enum. */
    Map<String, Object> reference(Class<?> type) {
        return Tree.of("$ref", COMPONENTS + type.getSimpleName());
    }

    private Map<String, Object> component(ValueType type) {
        return type instanceof ObjectType object ? object(object) : enumeration((EnumType) type);
    }

    private static Map<String, Object> enumeration(EnumType type) {
        Map<String, Object> schema = Tree.of("type", "string");
        List<String> aliases = new ArrayList<>();
        for (Enum<?> constant : type.type().getEnumConstants()) {
            for (String alias : WireNames.aliases(constant)) {
                aliases.add("\"" + alias + "\" is another spelling of " + WireNames.of(constant)
                        + " (advice other-spelling).");
            }
        }
        Tree.addNonEmpty(schema, "description", String.join(" ", aliases));
        schema.put("enum", ValueRules.spellings(type.names(), type));
        return schema;
    }

    private Map<String, Object> object(ObjectType type) {
        Map<String, Object> schema = Tree.of("type", "object");
        Tree.addNonEmpty(schema, "description", Descriptions.of(type));
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Property property : type.properties()) {
            properties.put(property.name(), property(property, Descriptions.of(property)));
            for (String alias : property.aliases()) {
                Map<String, Object> other =
                        property(property, "Another spelling of " + property.name() + " (advice other-spelling).");
                other.put("deprecated", true);
                properties.put(alias, other);
            }
            ObjectRules.require(property, required, rules);
        }
        for (String name : type.alsoKnown()) {
            properties.put(
                    name,
                    Tree.of("description", "Known to be taken, though not documented for this request. Not checked."));
        }
        schema.put("properties", properties);
        Tree.addNonEmpty(schema, "required", required);
        rules.addAll(new ObjectRules(type).schemas());
        Tree.addNonEmpty(schema, "allOf", rules);
        return schema;
    }

    private Map<String, Object> property(Property property, String description) {
        Map<String, Object> schema = site(property.site(), property.tolerates());
        if (takesBooleanText(property)) {
            List<Object> types = new ArrayList<>(List.of("boolean", "string"));
            if (ValueRules.takesNull(property.site(), property.tolerates())) {
                types.add("null");
            }
            schema.put("type", types);
            schema.put("pattern", inAnyCase("true", "false"));
        }
        if (property.sensitive() && property.site().type() == ScalarType.TEXT) {
            schema.put("format", "password");
        }
        Tree.addNonEmpty(schema, "description", description);
        return schema;
    }

    static boolean takesBooleanText(Property property) {
        return property.tolerates().contains(Form.BOOLEAN_TEXT);
    }

    /** A pattern for ASCII words in any letter case. */
    static String inAnyCase(String... words) {
        List<String> patterns = new ArrayList<>();
        for (String word : words) {
            StringBuilder pattern = new StringBuilder();
            word.chars()
                    .forEach(c -> pattern.append('[')
                            .appendCodePoint(Character.toUpperCase(c))
                            .appendCodePoint(c)
                            .append(']'));
            patterns.add(pattern.toString());
        }
        return "^(" + String.join("|", patterns) + ")$";
    }

    private Map<String, Object> site(ValueSpec site, Set<Form> tolerates) {
        boolean takesNull = ValueRules.takesNull(site, tolerates);
        Map<String, Object> schema = type(site, takesNull);
        ValueRules.addTo(schema, site, takesNull);
        return schema;
    }

    /** The schema, with a description, of a value that is not a property. */
    private Map<String, Object> described(ValueSpec site) {
        Map<String, Object> schema = site(site, Set.of());
        Tree.addNonEmpty(schema, "description", Descriptions.of(site));
        return schema;
    }

    private Map<String, Object> type(ValueSpec site, boolean takesNull) {
        if (site.type() instanceof ObjectType object && !site.cascades()) {
            throw new IllegalArgumentException(object.type().getName() + " without @Valid, which has another schema");
        }
        if (site.type() instanceof ObjectType object) {
            return nullable(reference(object.type()), takesNull);
        } else if (site.type() instanceof EnumType known) {
            return nullable(reference(known.type()), takesNull);
        } else if (site.type() instanceof ListType list) {
            Map<String, Object> schema = typed("array", takesNull);
            schema.put("items", described(list.element()));
            return schema;
        } else if (site.type() instanceof MapType map) {
            Map<String, Object> schema = typed("object", takesNull);
            schema.put("propertyNames", described(map.key()));
            schema.put("additionalProperties", described(map.value()));
            return schema;
        }
        return scalar((ScalarType) site.type(), takesNull);
    }

    private static Map<String, Object> scalar(ScalarType type, boolean takesNull) {
        return switch (type) {
            case TEXT -> typed("string", takesNull);
            case BOOLEAN -> typed("boolean", takesNull);
            case BYTE -> whole(Byte.MIN_VALUE, Byte.MAX_VALUE, takesNull);
            case SHORT -> whole(Short.MIN_VALUE, Short.MAX_VALUE, takesNull);
            case INT -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE, takesNull);
            case LONG -> whole(Long.MIN_VALUE, Long.MAX_VALUE, takesNull);
            case BIG_INTEGER -> typed("integer", takesNull);
            case FLOAT, DOUBLE, BIG_DECIMAL -> typed("number", takesNull);
            case ANY -> takesNull ? new LinkedHashMap<>() : Tree.of("not", Tree.of("type", "null"));
        };
    }

    private static Map<String, Object> whole(long least, long most, boolean takesNull) {
        Map<String, Object> schema = typed("integer", takesNull);
        schema.put("minimum", least);
        schema.put("maximum", most);
        return schema;
    }

    private static Map<String, Object> typed(String type, boolean takesNull) {
        return Tree.of("type", takesNull ? List.of(type, "null") : type);
    }

    private static Map<String, Object> nullable(Map<String, Object> reference, boolean takesNull) {
        return takesNull ? Tree.of("anyOf", List.of(reference, Tree.of("type", "null"))) : reference;
    }
}
