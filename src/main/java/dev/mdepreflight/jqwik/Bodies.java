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
 * Arbitraries for clean bodies, for the records that clean bodies are bound to, and for bodies with one labeled fault.
 * Stateless and thread-safe.
 *
 * <p>Edge cases are the simplest body; bodies with all, no, or null optional properties; every kind of whitespace and
 * escapes; and the largest batch. For faulty bodies, they are the simplest body of each fault. Failures shrink toward
 * the simplest body. The seed that jqwik reports reproduces the bodies.
 */
@SuppressWarnings("exports") // users of this package depend on jqwik themselves
public final class Bodies {
    /** Decides what an edge case does not determine. */
    private static final long EDGE_SEED = 1;

    private Bodies() {}

    /**
     * {@return clean JSON bodies of an operation, in any style}
     *
     * @throws IllegalArgumentException if the operation's body is a form
     */
    public static Arbitrary<byte[]> clean(Operation operation) {
        return clean(Samples.of(operation));
    }

    /** {@return clean JSON bodies of an annotated record, in any style} */
    public static Arbitrary<byte[]> clean(Class<? extends Record> type) {
        return clean(Samples.of(type));
    }

    /** {@return clean JSON bodies in any style} */
    public static Arbitrary<byte[]> clean(Samples samples) {
        return new ChoiceArbitrary<>(samples::clean, edges());
    }

    /** {@return clean JSON bodies in one style} */
    public static Arbitrary<byte[]> clean(Samples samples, JsonStyle style) {
        return new ChoiceArbitrary<>(choices -> samples.clean(choices, style), List.of(ChoiceSequence::replay));
    }

    /**
     * {@return the records that clean bodies of an operation are bound to}
     *
     * @throws IllegalArgumentException if the operation's body is a form
     */
    public static Arbitrary<Record> bound(Operation operation) {
        return bound(Samples.of(operation), Record.class);
    }

    /** {@return records of an annotated type without violations} */
    public static <T extends Record> Arbitrary<T> bound(Class<T> type) {
        return bound(Samples.of(type), type);
    }

    static <T extends Record> Arbitrary<T> bound(Samples samples, Class<T> type) {
        return new ChoiceArbitrary<>(choices -> type.cast(samples.bound(choices)), edges());
    }

    /**
     * {@return bodies of an operation, each with one labeled fault}
     *
     * @throws IllegalArgumentException if the operation's body is a form
     */
    public static Arbitrary<Faulty> faulty(Operation operation) {
        return faulty(List.of(operation), List.of(Samples.of(operation)));
    }

    /** {@return bodies of all operations with a JSON body, each with one labeled fault} */
    public static Arbitrary<Faulty> faulty() {
        List<Operation> operations = withJson();
        return faulty(operations, operations.stream().map(Samples::of).toList());
    }

    /** {@return bodies, each with one labeled fault} */
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
        for (JsonStyle style : edgeStyles()) {
            edges.add(() -> ChoiceSequence.of(EDGE_SEED, style.choices()));
        }
        return edges;
    }

    private static List<JsonStyle> edgeStyles() {
        List<JsonStyle> styles = new ArrayList<>();
        for (JsonStyle.Optionals optionals : JsonStyle.Optionals.values()) {
            styles.add(JsonStyle.builder().optionals(optionals).build());
        }
        styles.add(JsonStyle.builder()
                .optionals(JsonStyle.Optionals.NONE)
                .nulls(true)
                .build());
        for (JsonStyle.Whitespace whitespace : JsonStyle.Whitespace.values()) {
            styles.add(JsonStyle.builder().whitespace(whitespace).build());
        }
        for (JsonStyle.Escapes escapes : JsonStyle.Escapes.values()) {
            styles.add(JsonStyle.builder().escapes(escapes).nonAscii(true).build());
        }
        styles.add(JsonStyle.shuffled());
        styles.add(JsonStyle.builder().unknown(true).build());
        styles.add(JsonStyle.builder().listSize(1).build());
        return styles;
    }
}
