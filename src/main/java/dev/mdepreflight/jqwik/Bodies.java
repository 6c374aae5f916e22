package dev.mdepreflight.jqwik;

import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.sample.ChoiceSequence;
import dev.mdepreflight.sample.FaultyBody;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;

/**
 * Arbitraries of bodies: clean ones, what these are bound to, and ones with one labelled fault.
 *
 * <p>Edge cases are the simplest body, bodies with all, none and null optional properties, with every kind of white space and escapes, and
 * the largest batch; of faulty ones the simplest body of each fault. What fails shrinks towards the simplest body. The seed that jqwik
 * reports gives the same bodies again. Stateless.
 */
@SuppressWarnings("exports") // who uses this package requires jqwik himself
public final class Bodies {
    /** For what an edge case leaves open. */
    private static final long EDGE_SEED = 1;

    private Bodies() {}

    /**
     * Clean bodies of an operation, in any shape.
     *
     * @param operation the operation
     * @return JSON in UTF-8
     * @throws IllegalArgumentException if its body is a form, not JSON
     */
    public static Arbitrary<byte[]> clean(Operation operation) {
        return clean(Samples.of(operation));
    }

    /**
     * Clean bodies of a record, in any shape.
     *
     * @param type an annotated record
     * @return JSON in UTF-8
     */
    public static Arbitrary<byte[]> clean(Class<? extends Record> type) {
        return clean(Samples.of(type));
    }

    /**
     * Clean bodies in any shape.
     *
     * @param samples whose; told what to write where its constraints cannot be read, for instance
     * @return JSON in UTF-8
     */
    public static Arbitrary<byte[]> clean(Samples samples) {
        return new ChoiceArbitrary<>(samples::clean, edges());
    }

    /**
     * Clean bodies in one shape.
     *
     * @param samples whose
     * @param shape how they are written
     * @return JSON in UTF-8
     */
    public static Arbitrary<byte[]> clean(Samples samples, JsonStyle shape) {
        return new ChoiceArbitrary<>(choices -> samples.clean(choices, shape), List.of(ChoiceSequence::replay));
    }

    /**
     * What clean bodies of an operation are bound to.
     *
     * @param operation the operation
     * @return records of its body's type
     * @throws IllegalArgumentException if its body is a form, not JSON
     */
    public static Arbitrary<Record> bound(Operation operation) {
        return bound(Samples.of(operation), Record.class);
    }

    /**
     * Records that violate nothing.
     *
     * @param <T> the record
     * @param type an annotated record
     * @return records of that type
     */
    public static <T extends Record> Arbitrary<T> bound(Class<T> type) {
        return bound(Samples.of(type), type);
    }

    static <T extends Record> Arbitrary<T> bound(Samples samples, Class<T> type) {
        return new ChoiceArbitrary<>(choices -> type.cast(samples.bound(choices)), edges());
    }

    /**
     * Bodies of an operation with one labelled fault each.
     *
     * @param operation the operation
     * @return bodies with code and pointer
     * @throws IllegalArgumentException if its body is a form, not JSON
     */
    public static Arbitrary<Faulty> faulty(Operation operation) {
        return faulty(List.of(operation), List.of(Samples.of(operation)));
    }

    /**
     * Bodies of all operations that take JSON, with one labelled fault each.
     *
     * @return bodies with operation, code and pointer
     */
    public static Arbitrary<Faulty> faulty() {
        List<Operation> operations = withJson();
        return faulty(operations, operations.stream().map(Samples::of).toList());
    }

    /**
     * Bodies with one labelled fault each.
     *
     * @param samples whose
     * @return bodies with code and pointer
     */
    public static Arbitrary<FaultyBody> faulty(Samples samples) {
        List<Supplier<ChoiceSequence>> edges = new ArrayList<>();
        for (int i = 0; i < samples.faults().size(); i++) {
            long fault = i;
            edges.add(() -> ChoiceSequence.replay(fault));
        }
        return new ChoiceArbitrary<>(samples::faulty, edges);
    }

    static List<Operation> withJson() {
        return Operations.all().stream()
                .filter(operation -> operation.contentType() == ContentType.JSON)
                .toList();
    }

    static Arbitrary<Faulty> faulty(List<Operation> operations, List<Samples> samples) {
        List<Supplier<ChoiceSequence>> edges = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            long operation = i;
            for (int j = 0; j < samples.get(i).faults().size(); j++) {
                long fault = j;
                edges.add(() -> ChoiceSequence.replay(operation, fault));
            }
        }
        return new ChoiceArbitrary<>(
                choices -> {
                    int index = choices.nextInt(operations.size());
                    FaultyBody body = samples.get(index).faulty(choices);
                    return new Faulty(operations.get(index), body.body(), body.fault(), body.pointer());
                },
                edges);
    }

    private static List<Supplier<ChoiceSequence>> edges() {
        List<Supplier<ChoiceSequence>> edges = new ArrayList<>();
        edges.add(ChoiceSequence::replay);
        for (JsonStyle shape : edgeShapes()) {
            edges.add(() -> ChoiceSequence.of(EDGE_SEED, shape.choices()));
        }
        return edges;
    }

    private static List<JsonStyle> edgeShapes() {
        List<JsonStyle> shapes = new ArrayList<>();
        for (JsonStyle.Optionals optionals : JsonStyle.Optionals.values()) {
            shapes.add(JsonStyle.builder().optionals(optionals).build());
        }
        shapes.add(JsonStyle.builder()
                .optionals(JsonStyle.Optionals.NONE)
                .nulls(true)
                .build());
        for (JsonStyle.Whitespace whitespace : JsonStyle.Whitespace.values()) {
            shapes.add(JsonStyle.builder().whitespace(whitespace).build());
        }
        for (JsonStyle.Escapes escapes : JsonStyle.Escapes.values()) {
            shapes.add(JsonStyle.builder().escapes(escapes).nonAscii(true).build());
        }
        shapes.add(JsonStyle.shuffled());
        shapes.add(JsonStyle.builder().unknown(true).build());
        shapes.add(JsonStyle.builder().listSize(1).build());
        return shapes;
    }
}
