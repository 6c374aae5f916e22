package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Parameters.Parameter;
import dev.mdepreflight.catalog.Parameters.Spot;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.support.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each parameter of each operation missing, null, in another letter case, of another JSON type, and with each of its values. */
class FactsRulesTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> EXPECTED = Map.of(
            "text", "expected a JSON string, found a JSON number",
            "free", "expected a JSON string, found a JSON number",
            "enum", "expected a JSON string, found a JSON number",
            "boolean", "expected a JSON boolean, found a JSON number",
            "whole", "expected a whole number of 64 bits, found a JSON string",
            "texts", "expected a JSON array, found a JSON number",
            "list", "expected a JSON array, found a JSON number",
            "object", "expected a JSON object, found a JSON number");

    /** Where a largest number of elements is documented. */
    private static final Map<String, Integer> MOST = Map.of(
            "importIndicators /Indicators", 500,
            "batchDeleteIndicators /IndicatorIds", 500,
            "addOrRemoveTagForMultipleMachines /MachineIds", 500);

    /** Where the body that holds every parameter has something doubtful besides another spelling. */
    private static final Map<String, List<String>> BESIDES_SPELLING = Map.of(
            "classification", List.of("other-spelling", "undocumented-classification"),
            "domain", List.of("other-spelling", "scan-parameter-of-windows"),
            "isGmsaUser", List.of("other-spelling", "scan-parameter-of-windows"));

    private final Preflight plain = Preflight.create();
    private final Preflight advising = Preflight.builder().advice(true).build();

    /** Bodies with one fault: code, pointer and hint of it. */
    static Stream<Arguments> refused() {
        return Parameters.all().stream().flatMap(FactsRulesTest::refused);
    }

    private static Stream<Arguments> refused(Parameter parameter) {
        // Of one parameter alone the service's own answer is known, which is not the documented one.
        boolean answered = parameter.name().equals("recommendedAction");
        String missing = (answered ? "BadRequest " : "MissingRequiredParameter ") + parameter.pointer();
        String hint = answered ? "recommendedAction is missing" : null;
        String invalid = "InvalidRequestBody " + parameter.pointer();
        List<Arguments> rows = new ArrayList<>();
        if (parameter.required()) {
            Spot without = parameter.spot();
            without.holder().remove(parameter.name());
            rows.add(row(parameter, without, missing, hint));
            rows.add(row(parameter, replaced(parameter, JSON.nullNode()), missing, hint));
        }
        String miscased = miscased(parameter.name());
        // Names that begin with an at sign are annotations of OData, of which any may stand in a body.
        if (!miscased.equals(parameter.other()) && !miscased.startsWith("@")) {
            rows.add(row(
                    parameter,
                    renamed(parameter, miscased),
                    parameter.required() ? missing : invalid,
                    "did you mean " + parameter.name() + "? Names are case-sensitive"));
        }
        JsonNode other = parameter.type().equals("whole") ? JSON.textNode("7") : JSON.numberNode(7);
        rows.add(row(parameter, replaced(parameter, other), invalid, EXPECTED.get(parameter.type())));
        if (parameter.type().equals("texts")) {
            ArrayNode list = JSON.arrayNode().add("7").add(7);
            rows.add(row(
                    parameter,
                    replaced(parameter, list),
                    invalid + "/1",
                    "expected a JSON string, found a JSON number"));
        }
        if (parameter.type().equals("enum")) {
            String first = parameter.values().keySet().iterator().next();
            rows.add(row(
                    parameter,
                    replaced(parameter, JSON.textNode(miscased(first))),
                    invalid,
                    "did you mean " + first + "?"));
        }
        Integer most = MOST.get(parameter.toString());
        if (most != null) {
            rows.add(
                    row(
                            parameter,
                            repeated(parameter, most + 1),
                            "MaximumBatchSizeExceeded " + parameter.pointer(),
                            "split it, such as with Batches in Java or with `mde-preflight split` or `partition` on the command line"));
        }
        return rows.stream();
    }

    private static Arguments row(Parameter parameter, Spot spot, String codeAndPointer, @Nullable String hint) {
        return Arguments.of(parameter.operation(), spot.body().toString(), codeAndPointer, hint);
    }

    private static Spot replaced(Parameter parameter, JsonNode value) {
        Spot spot = parameter.spot();
        spot.holder().set(parameter.name(), value);
        return spot;
    }

    private static Spot renamed(Parameter parameter, String name) {
        Spot spot = parameter.spot();
        spot.holder().set(name, spot.holder().remove(parameter.name()));
        return spot;
    }

    private static Spot repeated(Parameter parameter, int times) {
        Spot spot = parameter.spot();
        ArrayNode list = (ArrayNode) spot.holder().get(parameter.name());
        while (list.size() < times) {
            list.add(list.get(0));
        }
        return spot;
    }

    /** The first letter in the other case. */
    private static String miscased(String name) {
        int first = name.startsWith("@") || name.startsWith("#") ? 1 : 0;
        char letter = name.charAt(first);
        char other = Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
        return name.substring(0, first) + other + name.substring(first + 1);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aParameterBrokenAlone_isOneViolation(
            Operation operation, String body, String codeAndPointer, @Nullable String hint) {
        Report report = advising.check(operation, body);
        assertThat(report.violations())
                .extracting(violation -> violation.code().code() + " " + violation.pointer())
                .containsExactly(codeAndPointer);
        Violation violation = report.violations().get(0);
        assertThat(violation.hint()).isEqualTo(hint);
        boolean ofElement = codeAndPointer.startsWith("MissingRequiredParameter /Indicators/0/");
        assertThat(violation.scope()).isEqualTo(ofElement ? Scope.ELEMENT : Scope.REQUEST);
        assertThat(plain.check(operation, body).violations()).containsExactly(violation);
    }

    /** Bodies without a fault: the pointer, and the ids of the advice that there is at it. */
    static Stream<Arguments> taken() {
        return Parameters.all().stream().flatMap(FactsRulesTest::taken);
    }

    private static Stream<Arguments> taken(Parameter parameter) {
        List<Arguments> rows = new ArrayList<>();
        if (!parameter.required()) {
            List<String> advice = parameter.nullAdvice().isEmpty() ? List.of() : List.of(parameter.nullAdvice());
            rows.add(row(parameter, replaced(parameter, JSON.nullNode()), advice));
        }
        if (!parameter.other().isEmpty() && !parameter.other().equals("KeyVaultUrl")) {
            rows.add(row(
                    parameter,
                    renamed(parameter, parameter.other()),
                    BESIDES_SPELLING.getOrDefault(parameter.name(), List.of("other-spelling"))));
        }
        parameter.values().forEach((value, advice) -> {
            if (!parameter.pointer().endsWith("indicatorType")) {
                rows.add(row(parameter, replaced(parameter, JSON.textNode(value)), advice));
            }
        });
        Integer most = MOST.get(parameter.toString());
        if (most != null) {
            rows.add(row(parameter, repeated(parameter, most), List.of()));
        }
        return rows.stream();
    }

    private static Arguments row(Parameter parameter, Spot spot, List<String> advice) {
        return Arguments.of(parameter.operation(), spot.body().toString(), parameter.pointer(), advice);
    }

    @ParameterizedTest
    @MethodSource("taken")
    void aValueThatIsTaken_isAtMostDoubtful(Operation operation, String body, String pointer, List<String> advice) {
        assertThat(plain.check(operation, body)).isSameAs(Report.clean());
        Report report = advising.check(operation, body);
        assertThat(report.violations()).isEmpty();
        assertThat(report.advice())
                .filteredOn(one -> one.pointer().equals(pointer))
                .extracting(Advice::reason)
                .containsExactlyInAnyOrderElementsOf(advice);
    }

    /** Required according to the facts, and yet advice when missing: inferred, or optional for the service. */
    private static final Set<String> REQUIRED_IN_FACTS_ONLY = Set.of(
            "createAlertByReference /category",
            "runLiveResponse /Commands/0/params",
            "runLiveResponse /Commands/0/params/0/value",
            "addScanDefinition /targetType",
            "addScanDefinition /scanAuthenticationParams/@odata.type",
            "addScanDefinition /scanAuthenticationParams/type",
            "updateScanDefinition /scannerAgent/machineId",
            "updateScanDefinition /scanAuthenticationParams/@odata.type",
            "updateScanDefinition /scanAuthenticationParams/type",
            "batchDeleteScanDefinitions /ScanDefinitionIds");

    @Test
    void everyParameterOfTheFacts_isInTheTable_asTheFactsHaveIt() {
        List<String> gaps = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (JsonNode operation : Facts.operationsWithJson()) {
            String id = operation.get("id").textValue();
            assertThat(Operations.byId(id)).as(id).isPresent();
            compare(id, "/", parametersOf(operation), seen, gaps);
            JsonNode limit = operation.at("/batch_limit/max");
            String limited = id + " /" + operation.at("/batch_limit/parameter").asText();
            Integer most = limit.isInt() ? Integer.valueOf(limit.intValue()) : null;
            if (operation.path("batch_limit").isObject() && !Objects.equals(most, MOST.get(limited))) {
                gaps.add(limited + " takes at most " + limit);
            }
        }
        assertThat(gaps).isEmpty();
        assertThat(Parameters.all()).extracting(Parameter::toString).containsExactlyInAnyOrderElementsOf(seen);
    }

    private static Iterable<JsonNode> parametersOf(JsonNode operation) {
        return operation.get("parameters");
    }

    private static void compare(
            String operation, String prefix, Iterable<JsonNode> parameters, Set<String> seen, List<String> gaps) {
        for (JsonNode fact : parameters) {
            String name = operation + " " + prefix + fact.get("name").textValue();
            seen.add(name);
            Parameter row = Parameters.all().stream()
                    .filter(parameter -> parameter.toString().equals(name))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                gaps.add(name + " has no row");
                continue;
            }
            boolean required = fact.get("required").asBoolean() && !REQUIRED_IN_FACTS_ONLY.contains(name);
            if (row.required() != required) {
                gaps.add(name + " is required: " + required);
            }
            for (String list : List.of("allowed", "deprecated_values", "metadata_also")) {
                for (JsonNode value : fact.path(list)) {
                    if (fact.get(list).isArray()
                            && fact.get("type").textValue().equals("enum")
                            && !row.values().containsKey(value.textValue())) {
                        gaps.add(name + " takes " + value);
                    }
                }
            }
            String inner = prefix + fact.get("name").textValue() + (row.type().equals("list") ? "/0/" : "/");
            JsonNode schema = fact.path("item_schema");
            if (schema.isArray()) {
                compare(operation, inner, schema, seen, gaps);
            } else if (schema.isTextual()) {
                compare(operation, inner, elsewhere(operation, name), seen, gaps);
            }
        }
    }

    /** The parameters that the facts give by reference. */
    private static Iterable<JsonNode> elsewhere(String operation, String name) {
        boolean ofIndicators = operation.equals("importIndicators");
        JsonNode described = source(ofIndicators);
        if (ofIndicators) {
            return described.get("parameters");
        }
        for (JsonNode parameter : described.get("parameters")) {
            if (name.endsWith("/" + parameter.get("name").textValue()) && parameter.has("item_schema")) {
                return parameter.get("item_schema");
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** What only the service's metadata declares is known, and nothing is said of its value. */
    @Test
    void everyNameThatOnlyTheMetadataHas_isTakenWithoutARemark() {
        int names = 0;
        for (JsonNode facts : Facts.operationsWithJson()) {
            Operation operation = Operations.byId(facts.get("id").textValue()).orElseThrow();
            boolean wrapped = operation.equals(Operations.IMPORT_INDICATORS);
            JsonNode declaring = wrapped || facts.at("/metadata_also/ref").isTextual() ? source(wrapped) : facts;
            for (JsonNode property : declaring.at("/metadata_also/properties")) {
                String name = property.get("name").textValue();
                for (JsonNode value : List.of(JSON.nullNode(), JSON.numberNode(7), JSON.objectNode())) {
                    ObjectNode body = Parameters.body(operation);
                    ObjectNode holder = wrapped ? (ObjectNode) body.at("/Indicators/0") : body;
                    holder.set(name, value);
                    Report report = advising.check(operation, body.toString());
                    assertThat(report.violations())
                            .as("%s %s", operation.id(), name)
                            .isEmpty();
                    assertThat(report.advice())
                            .as("%s %s", operation.id(), name)
                            .noneMatch(advice -> advice.pointer().endsWith("/" + name));
                    names++;
                }
            }
        }
        assertThat(names).isGreaterThan(200);
    }

    private static JsonNode source(boolean ofIndicators) {
        String id = ofIndicators ? "submitIndicator" : "addScanDefinition";
        return Facts.operationsWithJson().stream()
                .filter(facts -> facts.get("id").textValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBodyOfEachOperation_breaksNothing() {
        for (Operation operation : Parameters.operations()) {
            ObjectNode body = Parameters.body(operation);
            assertThat(plain.check(operation, body.toString()))
                    .as(operation.id())
                    .isSameAs(Report.clean());
        }
    }
}
