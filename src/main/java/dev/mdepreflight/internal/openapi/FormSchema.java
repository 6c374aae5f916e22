package dev.mdepreflight.internal.openapi;

import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of a multipart/form-data form (OpenAPI 3.1, section 4.8.14.5). A file is a string of bytes. */
final class FormSchema {
    private FormSchema() {}

    static Map<String, Object> of(ObjectType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Property property : type.properties()) {
            properties.put(property.name(), field(property.site().type()));
            for (String alias : property.aliases()) {
                properties.put(alias, field(property.site().type()));
            }
            ObjectRules.require(property, required, rules);
        }
        Map<String, Object> schema = Tree.of("type", "object");
        schema.put("properties", properties);
        Tree.addNonEmpty(schema, "required", required);
        Tree.addNonEmpty(schema, "allOf", rules);
        return schema;
    }

    private static Map<String, Object> field(ValueType type) {
        if (type instanceof ObjectType file) {
            Map<String, Object> schema = Tree.of("type", "string", "contentMediaType", "application/octet-stream");
            schema.put("description", Descriptions.of(file));
            return schema;
        }
        Map<String, Object> schema = Tree.of("type", "string");
        if (type == ScalarType.BOOLEAN) {
            schema.put("description", "true or false in any letter case; empty for the default.");
        } else if (type instanceof EnumType known) {
            schema.put("enum", ValueRules.spellings(known.names(), known));
        }
        return schema;
    }
}
