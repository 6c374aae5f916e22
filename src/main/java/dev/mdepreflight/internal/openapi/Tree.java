package dev.mdepreflight.internal.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds JSON values from ordered maps, lists, strings, whole numbers, booleans, and {@link #NULL}. */
final class Tree {
    /** The JSON null. Maps and lists never contain a Java null. */
    static final Object NULL = new Object();

    private Tree() {}

    static Map<String, Object> of(String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    static Map<String, Object> of(String name, Object value, String second, Object other) {
        Map<String, Object> object = of(name, value);
        object.put(second, other);
        return object;
    }

    /** Adds a member, unless its value is an empty string, list, or map. */
    static void addNonEmpty(Map<String, Object> object, String name, Object value) {
        if (!value.equals("") && !value.equals(List.of()) && !value.equals(Map.of())) {
            object.put(name, value);
        }
    }

    /** Adds keywords to a schema. If the schema already has one of them, all are added under {@code allOf}. */
    static void merge(Map<String, Object> schema, Map<String, Object> keywords) {
        if (keywords.keySet().stream().noneMatch(schema::containsKey)) {
            schema.putAll(keywords);
        } else {
            List<Object> all = new ArrayList<>();
            if (schema.get("allOf") instanceof List<?> before) {
                all.addAll(before);
            }
            all.add(keywords);
            schema.put("allOf", all);
        }
    }

    /** At least one of the schemas. */
    static Map<String, Object> anyOf(List<Map<String, Object>> schemas) {
        return schemas.size() == 1 ? schemas.get(0) : of("anyOf", schemas);
    }

    /** All of the schemas. */
    static Map<String, Object> allOf(List<Map<String, Object>> schemas) {
        return schemas.size() == 1 ? schemas.get(0) : of("allOf", schemas);
    }

    static void write(JsonGenerator json, Object value) throws IOException {
        if (value == NULL) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                json.writeFieldName((String) member.getKey());
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> array) {
            json.writeStartArray();
            for (Object element : array) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString((String) value);
        }
    }
}
