package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.mdepreflight.benchmark.body.Target;
import java.io.IOException;

/**
 * Jackson reads a tree, json-schema-validator holds it against the library's own schema, with formats asserted.
 *
 * <p>The schema has required properties, enums, types, sizes, the rules between properties, and the values as patterns by type. A pattern
 * takes more than the library's grammar where that is beyond patterns (IPv6, domains, URLs), which is less work for this peer. All faults
 * are collected, as the library does; with its messages.
 */
final class SchemaPeer implements Peer {
    private static final ObjectReader TREES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final Schema schema;

    SchemaPeer(Target target) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                .getSchema(BodySchemas.of(target));
        schema.initializeValidators();
    }

    @Override
    public boolean check(byte[] body) throws IOException {
        JsonNode tree = TREES.readValue(body);
        return schema.validate(tree).isEmpty();
    }
}
