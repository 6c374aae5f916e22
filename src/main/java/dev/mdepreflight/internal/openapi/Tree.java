package dev.mdepreflight.internal.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small JSON values: maps in the order of writing, lists, texts, whole numbers, booleans and {@link #NULL}. */
final class Tree {
    /** The JSON null, as maps and lists here hold none of Java's. */
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

    /** Adds keywords to a schema; those that it has already are joined by {@code allOf}. */
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

    /** One of several schemas; the only one itself. */
    static Map<String, Object> anyOf(List<Map<String, Object>> schemas) {
        return schemas.size() == 1 ? schemas.get(0) : of("anyOf", schemas);
    }

    /** All of several schemas; the only one itself. */
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
