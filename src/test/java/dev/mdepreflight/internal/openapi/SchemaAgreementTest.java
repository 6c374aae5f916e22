package dev.mdepreflight.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.sample.Fault;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The schemas and the check, body by body: what a schema refuses the check refuses, and where the check refuses more the reason has a
 * name.
 */
class SchemaAgreementTest {
    private static final Preflight PREFLIGHT = Preflight.create();
    private static final int CLEAN = 60;
    private static final int DAMAGED = 400;
    private static final int FAULTY = 3;

    private final Set<Difference> met = EnumSet.noneOf(Difference.class);
    private long refusedByBoth;
    private long cleanForBoth;

    @Test
    void everyOperation_schemaAndCheckAgree_butForNamedReasons() throws IOException {
        List<Operation> operations = Operations.all();
        JsonNode document = Documents.tree(operations);
        for (Operation operation : operations) {
            if (operation.contentType() == ContentType.MULTIPART_FORM) {
                // Its schema describes the fields of a form, which are no JSON.
                continue;
            }
            compareAll(operation.body(), Documents.body(document, operation));
        }
        assertThat(met).isEqualTo(EnumSet.allOf(Difference.class));
        assertThat(refusedByBoth).isGreaterThan(1000);
        assertThat(cleanForBoth).isGreaterThan(1000);
    }

    /** Rules that no operation of the catalog has as violations. */
    @Test
    void everyRule_schemaAndCheckAgree() throws IOException {
        for (Class<? extends Record> type : List.of(Rules.AcrossProperties.class, Rules.OfValues.class)) {
            Operation operation = Documents.operation(type);
            compareAll(type, Documents.body(Documents.tree(List.of(operation)), operation));
        }
        assertThat(refusedByBoth).isGreaterThan(100);
        assertThat(cleanForBoth).isGreaterThan(100);
    }

    private void compareAll(Class<? extends Record> type, Schema schema) throws IOException {
        Samples samples = Samples.of(type);
        for (long seed = 0; seed < CLEAN; seed++) {
            compare(type, schema, samples.clean(seed));
        }
        for (Fault fault : samples.faults()) {
            for (long seed = 0; seed < FAULTY; seed++) {
                compare(type, schema, samples.faulty(seed, fault).body());
            }
        }
        JsonStyle full = JsonStyle.builder().optionals(JsonStyle.Optionals.ALL).build();
        for (long seed = 0; seed < DAMAGED; seed++) {
            byte[] clean = seed % 2 == 0 ? samples.clean(seed) : samples.clean(seed, full);
            JsonNode damaged = new Damage(seed).of(Documents.JSON.readTree(clean));
            compare(type, schema, Documents.JSON.writeValueAsBytes(damaged));
        }
    }

    private void compare(Class<? extends Record> type, Schema schema, byte[] body) throws IOException {
        Report report = PREFLIGHT.check(type, body);
        JsonNode tree;
        try {
            tree = Documents.body(body);
        } catch (JacksonException noJson) {
            assertThat(report.isClean()).isFalse();
            return;
        }
        boolean taken = schema.validate(tree).isEmpty();
        if (!taken && report.isClean()) {
            fail("%s: refused by the schema alone: %s %s", type.getSimpleName(), text(body), schema.validate(tree));
        }
        if (taken && !report.isClean()) {
            for (Violation violation : report.violations()) {
                met.add(explanation(violation, tree, type, body));
            }
        }
        refusedByBoth += taken || report.isClean() ? 0 : 1;
        cleanForBoth += taken && report.isClean() ? 1 : 0;
    }

    private static Difference explanation(Violation violation, JsonNode tree, Class<?> type, byte[] body) {
        for (Difference difference : Difference.values()) {
            if (difference.explains(violation, tree, body)) {
                return difference;
            }
        }
        return fail("%s: refused by the check alone: %s %s", type.getSimpleName(), violation, text(body));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
