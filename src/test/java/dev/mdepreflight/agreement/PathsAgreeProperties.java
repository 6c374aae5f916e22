package dev.mdepreflight.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.sample.Fault;
import dev.mdepreflight.sample.FaultyBody;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The two paths, bytes and bound objects, over everything that the samples generate. */
class PathsAgreeProperties {
    static final Preflight PREFLIGHT = Preflight.create();

    /** Samples are JSON; the paths of the one form are compared where its forms are made. */
    private static final List<Operation> OPERATIONS = Operations.all().stream()
            .filter(operation -> operation.contentType() == ContentType.JSON)
            .toList();

    private static final Map<Operation, Samples> SAMPLES =
            OPERATIONS.stream().collect(Collectors.toMap(Function.identity(), Samples::of));

    /** Binds as a careful caller does: nothing is coerced, but what the service does not know is passed over. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    @Provide
    Arbitrary<Operation> operations() {
        return Arbitraries.of(OPERATIONS);
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void cleanBodiesOfEveryShape_areClean(@ForAll("operations") Operation operation, @ForAll long seed) {
        byte[] body = SAMPLES.get(operation).clean(seed);

        assertThat(PREFLIGHT.check(operation, body).violations()).isEmpty();
        assertThat(bound(operation, body).map(PREFLIGHT::check).map(Report::isClean))
                .isEqualTo(Optional.of(true));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(onFailureOnly = true)
    void eachLabelledFault_comesBackOnceWithItsCodeAndPointer(
            @ForAll("operations") Operation operation, @ForAll int choice, @ForAll long seed) {
        Samples samples = SAMPLES.get(operation);
        Fault fault =
                samples.faults().get(Math.floorMod(choice, samples.faults().size()));
        FaultyBody faulty = samples.faulty(seed, fault);

        List<Violation> violations = PREFLIGHT.check(operation, faulty.body()).violations();

        assertThat(violations)
                .as(fault.name())
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple(faulty.code(), faulty.pointer()));
        Statistics.label("kind of fault").collect(fault.code());
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(onFailureOnly = true)
    void bytesAndBoundObject_agreeOnLabelledFaultsThatBind(
            @ForAll("operations") Operation operation, @ForAll int choice, @ForAll long seed) {
        Samples samples = SAMPLES.get(operation);
        Fault fault =
                samples.faults().get(Math.floorMod(choice, samples.faults().size()));
        FaultyBody faulty = samples.faulty(seed, fault);
        boolean inNames = fault.name().contains("miscased") || fault.name().contains("duplicate");
        if (fault.at().isEmpty() || inNames) {
            return;
        }
        Optional<Record> bean = bound(operation, faulty.body());

        Statistics.label("binds").collect(bean.isPresent());
        bean.ifPresent(value -> assertThat(found(PREFLIGHT.check(value)))
                .as(fault.name())
                .isEqualTo(found(PREFLIGHT.check(operation, faulty.body()))));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(onFailureOnly = true)
    void bytesAndBoundObject_agreeOnBodiesWithSeveralValuesExchanged(
            @ForAll("operations") Operation operation, @ForAll long seed) throws IOException {
        JsonStyle shape = JsonStyle.builder().listSize(4).build();
        JsonNode tree = MAPPER.readTree(SAMPLES.get(operation).clean(seed, shape));
        SplittableRandom random = new SplittableRandom(seed);
        List<JsonNode> donors = new ArrayList<>();
        collect(tree, donors);
        for (int i = 0; i < 3; i++) {
            exchange(tree, donors, random);
        }
        byte[] body = MAPPER.writeValueAsBytes(tree);
        Optional<Record> bean = bound(operation, body);

        Report fromBytes = PREFLIGHT.check(operation, body);
        Statistics.label("binds").collect(bean.isPresent());
        Statistics.label("violations")
                .collect(Math.min(3, fromBytes.violations().size()));
        bean.ifPresent(value -> assertThat(found(PREFLIGHT.check(value)))
                .as(() -> tree.toString())
                .isEqualTo(found(fromBytes)));
    }

    static Set<String> found(Report report) {
        return report.violations().stream()
                .map(violation -> violation.code() + " " + violation.reason() + " " + violation.pointer() + " "
                        + violation.scope())
                .collect(Collectors.toSet());
    }

    /** The body as a record, if it binds without coercion: what Jackson trims or converts comes back from it as something else. */
    static Optional<Record> bound(Operation operation, byte[] body) {
        ObjectReader reader = MAPPER.readerFor(operation.body());
        try {
            Record bean = reader.readValue(body);
            JsonNode sent = MAPPER.readTree(body);
            return bean != null && stands(MAPPER.valueToTree(bean), sent) ? Optional.of(bean) : Optional.empty();
        } catch (IOException doesNotBind) {
            return Optional.empty();
        }
    }

    /** Whether all that is bound stands in what was sent. */
    private static boolean stands(JsonNode bound, JsonNode sent) {
        if (bound instanceof ObjectNode object) {
            return sent.isObject()
                    && object.properties().stream()
                            .filter(property -> !property.getValue().isNull())
                            .filter(property -> !property.getKey().equals("generateAlert"))
                            .allMatch(property -> stands(property.getValue(), sent.path(property.getKey())));
        }
        if (bound instanceof ArrayNode array) {
            boolean same = sent.size() == array.size();
            for (int i = 0; same && i < array.size(); i++) {
                same = stands(array.get(i), sent.path(i));
            }
            return same;
        }
        if (bound.isNumber() && sent.isNumber()) {
            // A long is another node than an int of the same value.
            return bound.decimalValue().compareTo(sent.decimalValue()) == 0;
        }
        return bound.equals(sent);
    }

    static void collect(JsonNode node, List<JsonNode> all) {
        all.add(node);
        node.forEach(child -> collect(child, all));
    }

    /** Puts some scalar of the body, null, or nothing, in the place of another. */
    static void exchange(JsonNode node, List<JsonNode> donors, SplittableRandom random) {
        JsonNode donor = donors.get(random.nextInt(donors.size()));
        JsonNode scalar = donor.isContainerNode() ? MAPPER.nullNode() : donor;
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (object.get(name).isContainerNode() && !object.get(name).isEmpty() && random.nextInt(10) > 0) {
                exchange(object.get(name), donors, random);
            } else if (random.nextInt(5) == 0) {
                object.remove(name);
            } else {
                object.set(name, scalar);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            if (array.get(index).isContainerNode() && random.nextInt(10) > 0) {
                exchange(array.get(index), donors, random);
            } else {
                array.set(index, scalar);
            }
        }
    }
}
