package dev.mdepreflight.sample;

import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.engine.bean.RecordBinder;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.BodyModelCompiler;
import jakarta.validation.groups.Default;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Generates bodies of an annotated record: clean ones in every style, and faulty ones with one labeled fault each.
 *
 * <p>Everything is drawn from the record's types and constraints, so a new record needs no extra code. A clean body has
 * no violation. Its only advice is what its {@link JsonStyle} asks for, and advice about reserved or unusual addresses
 * and names. A faulty body has exactly one violation, with the code and pointer of its label. The same record, seed,
 * and style produce the same bytes on every Java version.
 *
 * <p>Three kinds of constraints cannot be read: {@code @Pattern}, your own constraints without a {@link
 * dev.mdepreflight.constraint.Utf8Validator}, and class-level constraints without a {@link
 * dev.mdepreflight.constraint.CrossFieldValidator}. Generated values might violate them, and their faults are not
 * listed. {@link #uncertain} lists the places; {@link #with} sets the values there.
 *
 * <p>Immutable and thread-safe.
 */
public final class Samples {
    /** The number of bodies to try for a fault. Some bodies do not allow the fault without a second one. */
    private static final int ATTEMPTS = 200;

    private final BodyModel model;
    private final Map<String, Function<? super RandomGenerator, String>> texts;
    private final ModelRules rules;
    private final Map<Fault, Mutator> defects = new LinkedHashMap<>();

    private Samples(BodyModel model, Map<String, Function<? super RandomGenerator, String>> texts) {
        this.model = model;
        this.texts = texts;
        this.rules = new ModelRules(model, texts);
        for (Mutator.Plan plan : FaultCatalog.of(rules)) {
            // Some faults always cause a second violation.
            if (draw(ChoiceSequence.of(0), plan.fault(), plan.defect(), JsonStyle.compact()) != null) {
                defects.put(plan.fault(), plan.defect());
            }
        }
    }

    /**
     * {@return a generator for an operation}
     *
     * @throws IllegalArgumentException if the operation's body is a form
     */
    public static Samples of(Operation operation) {
        if (operation.contentType() != ContentType.JSON) {
            throw new IllegalArgumentException("the body of " + operation.id() + " is a form, not JSON");
        }
        return of(operation.body());
    }

    /**
     * {@return a generator for an annotated record}
     *
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared incorrectly
     * @throws IllegalArgumentException if no clean body exists or none is found
     */
    public static Samples of(Class<? extends Record> type) {
        BodyModelCompiler compiler = new BodyModelCompiler(Set.of(Default.class), RecordComponent::getName);
        return new Samples(compiler.compile(type), Map.of());
    }

    /**
     * Returns a generator that draws the strings of a component from a function, for constraints that cannot be read.
     *
     * @param component the name of a record component of type String, or of a list or map of strings, in any record
     * @param source draws a string that satisfies the constraints; must not use another source of randomness
     * @throws IllegalArgumentException if no record has such a component
     */
    public Samples with(String component, Function<? super RandomGenerator, String> source) {
        if (!rules.hasComponent(component)) {
            throw new IllegalArgumentException("no component " + component);
        }
        Map<String, Function<? super RandomGenerator, String>> more = new LinkedHashMap<>(texts);
        more.put(component, Objects.requireNonNull(source, "source"));
        return new Samples(model, Map.copyOf(more));
    }

    /** {@return a clean body in a random style, as JSON in UTF-8} */
    public byte[] clean(long seed) {
        return clean(ChoiceSequence.of(seed));
    }

    /**
     * {@return a clean body in a random style, as JSON in UTF-8}
     *
     * @param choices determine everything; must be unused
     * @throws IllegalArgumentException if replayed choices do not produce a clean body
     */
    public byte[] clean(ChoiceSequence choices) {
        return clean(choices, JsonStyle.random(choices));
    }

    /** {@return a clean body in a style, as JSON in UTF-8} */
    public byte[] clean(long seed, JsonStyle style) {
        return clean(ChoiceSequence.of(seed), style);
    }

    /**
     * {@return a clean body in a style, as JSON in UTF-8}
     *
     * @param choices determine what the style leaves open; replayed choices also determine the number of list elements,
     *     up to the style's number
     * @throws IllegalArgumentException if replayed choices do not produce a clean body
     */
    public byte[] clean(ChoiceSequence choices, JsonStyle style) {
        BodyGenerator generator = new BodyGenerator(rules, style, choices);
        return JsonRenderer.render(generator.body(), style, choices);
    }

    /**
     * {@return the record that a clean body is bound to}
     *
     * @throws IllegalArgumentException if the record's constructor rejects the values
     */
    public Record bound(long seed) {
        return bound(ChoiceSequence.of(seed));
    }

    /**
     * {@return the record that a clean body is bound to}
     *
     * @param choices determine everything; must be unused
     * @throws IllegalArgumentException if replayed choices do not produce a clean body, or the constructor rejects the values
     */
    public Record bound(ChoiceSequence choices) {
        return bound(choices, JsonStyle.random(choices).unwritten());
    }

    /**
     * {@return the record that the result of {@code clean} with the same arguments is bound to}
     *
     * @throws IllegalArgumentException if replayed choices do not produce a clean body, or the constructor rejects the values
     */
    public Record bound(ChoiceSequence choices, JsonStyle style) {
        return RecordBinder.bind(model, clean(choices, style));
    }

    /** {@return a body with one random fault of {@link #faults}} */
    public FaultyBody faulty(long seed) {
        return faulty(ChoiceSequence.of(seed));
    }

    /**
     * {@return a body with one random fault of {@link #faults}, in a random style}
     *
     * @param choices determine everything; must be unused
     * @throws IllegalStateException if replayed choices do not produce such a body
     */
    public FaultyBody faulty(ChoiceSequence choices) {
        return faulty(choices, choices.pick(faults()));
    }

    /**
     * {@return a body with one of the {@link #faults}, in a random style}
     *
     * @throws IllegalArgumentException if the model does not allow the fault
     */
    public FaultyBody faulty(long seed, Fault fault) {
        return faulty(ChoiceSequence.of(seed), fault);
    }

    /**
     * {@return a body with one of the {@link #faults}, in a random style}
     *
     * @param choices determine everything else; must be unused
     * @throws IllegalArgumentException if the model does not allow the fault
     * @throws IllegalStateException if replayed choices do not produce such a body
     */
    public FaultyBody faulty(ChoiceSequence choices, Fault fault) {
        return faulty(choices, fault, JsonStyle.random(choices));
    }

    /** {@return a body with one of the {@link #faults}} See {@link #faulty(ChoiceSequence, Fault, JsonStyle)}. */
    public FaultyBody faulty(long seed, Fault fault, JsonStyle style) {
        return faulty(ChoiceSequence.of(seed), fault, style);
    }

    /**
     * {@return a body with one of the {@link #faults}, in a style}
     *
     * @param choices determine what the style leaves open
     * @param style the style; for a fault of too many elements, the list has as many as the style asks for
     * @throws IllegalArgumentException if the model does not allow the fault
     * @throws IllegalStateException if replayed choices do not produce such a body
     */
    public FaultyBody faulty(ChoiceSequence choices, Fault fault, JsonStyle style) {
        Mutator defect = defects.get(fault);
        if (defect == null) {
            throw new IllegalArgumentException("no fault of this model: " + fault.name());
        }
        FaultyBody body = draw(choices, fault, defect, style);
        if (body == null) {
            throw new IllegalStateException("no body found for the fault " + fault.name());
        }
        return body;
    }

    /** {@return every fault that can occur alone} The names are unique. Faults of the whole body come last. */
    public List<Fault> faults() {
        return List.copyOf(defects.keySet());
    }

    /**
     * {@return the places where a constraint cannot be read, so that a clean body might violate it} These are record
     * components, such as {@code com.example.Order.code}, and records with such a class-level constraint.
     */
    public List<String> uncertain() {
        return rules.uncertain();
    }

    private @Nullable FaultyBody draw(ChoiceSequence choices, Fault fault, Mutator defect, JsonStyle style) {
        return choices.attempt(ATTEMPTS, () -> {
            MutableBody draft = new MutableBody(new BodyGenerator(rules, style, choices));
            String pointer = defect.inject(draft);
            return pointer == null ? null : new FaultyBody(draft.write(), fault, pointer);
        });
    }
}
