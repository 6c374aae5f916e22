package dev.mdepreflight.cli.http;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;

/** Recognizes bodies of operations, clean or faulty. */
final class BodyNames {
    private static final JsonFactory JSON = new JsonFactory();

    private BodyNames() {}

    /** Whether a text is meant as a body of an operation: a JSON object, even a faulty one, that has one of the operation's properties. */
    static boolean areIn(byte[] body, Operation operation) {
        if (operation.contentType() != ContentType.JSON) {
            return false;
        }
        Set<String> names = of(operation.body());
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (names.contains(parser.currentName())) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** The names of the properties of a body, for lookup in any letter case. */
    private static Set<String> of(Class<? extends Record> body) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (RecordComponent component : body.getRecordComponents()) {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            names.add(property == null || property.value().isEmpty() ? component.getName() : property.value());
            JsonAlias alias = component.getAccessor().getAnnotation(JsonAlias.class);
            names.addAll(alias == null ? Set.of() : Set.of(alias.value()));
        }
        return names;
    }
}
