package dev.mdepreflight.internal.openapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Permissions;
import dev.mdepreflight.catalog.RateLimits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/** Documents as other tools get them. */
final class Documents {
    /** Reads numbers as they are written. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Documents() {}

    static String text(List<Operation> operations) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new OpenApiDocument(operations, "1.2.3").writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A body as the validator has to be given it: it compares a whole number that is written with an exponent as one of 64 bits. */
    static JsonNode body(byte[] body) throws IOException {
        return wholeNumbers(JSON.readTree(body));
    }

    private static JsonNode wholeNumbers(JsonNode node) {
        if (node.isBigDecimal() && node.decimalValue().stripTrailingZeros().scale() <= 0) {
            return JSON.getNodeFactory().numberNode(node.bigIntegerValue());
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(wholeNumbers(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, wholeNumbers(array.get(i)));
            }
        }
        return node;
    }

    static JsonNode tree(List<Operation> operations) {
        try {
            return JSON.readTree(text(operations));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of schemas. */
    static Schema draft() {
        return SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    }

    /** The schema of the body of an operation in a document. */
    static Schema body(JsonNode document, Operation operation) {
        JsonNode schema = document.at("/paths")
                .get(operation.path())
                .get(operation.method().toLowerCase(java.util.Locale.ROOT))
                .at("/requestBody/content/application~1json/schema");
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    /** An operation whose body is any record. */
    static Operation operation(Class<? extends Record> body) {
        return new Operation(
                "own",
                "A body of one's own",
                "POST",
                "/api/own",
                body,
                URI.create("https://example.org/own"),
                new Permissions(List.of(), List.of()),
                RateLimits.UNDOCUMENTED);
    }
}
