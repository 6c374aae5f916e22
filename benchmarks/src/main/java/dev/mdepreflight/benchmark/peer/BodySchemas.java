package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mdepreflight.benchmark.body.Target;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.openapi.OpenApiDocument;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * The schemas of the OpenAPI document that the command {@code operations --format openapi} prints, each as a JSON Schema of its own. That
 * command ends the process, so the class behind it is asked.
 */
final class BodySchemas {
    private static final String SCHEMAS = "/components/schemas/";

    private BodySchemas() {}

    static JsonNode of(Target target) {
        ObjectNode document = document();
        String name = target == Target.SERIES
                ? Target.IMPORT_INDICATORS.type().getSimpleName()
                : target.type().getSimpleName();
        if (target == Target.SERIES) {
            ((ObjectNode) document.at(SCHEMAS + name + "/properties/Indicators")).remove("maxItems");
        }
        ObjectNode schema = document.objectNode();
        schema.put("$ref", "#" + SCHEMAS + name);
        schema.set("components", document.get("components"));
        return schema;
    }

    private static ObjectNode document() {
        StringWriter text = new StringWriter();
        try {
            try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
                new OpenApiDocument(Operations.all(), "benchmarks").writeTo(json);
            }
            return (ObjectNode) new ObjectMapper().readTree(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
