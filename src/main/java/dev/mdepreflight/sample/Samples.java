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
 * Bodies of one annotated record: clean ones in every shape that people send, and faulty ones with one labelled fault each.
 *
 * <p>All is drawn from the record's types and constraints, so a new record needs nothing here. A clean body has no violation, and no
 * advice either unless its {@link JsonStyle} asks for what gives some, or but that addresses and names are reserved for documentation and may
 * be of unusual form. A faulty body has exactly one violation, whose code and pointer it
 * names. The same record, seed and shape give the same bytes on every Java.
 *
 * <p>Nothing can be drawn from {@code @Pattern}, from a constraint of a user's own that is no {@link
 * dev.mdepreflight.constraint.Utf8Validator}, nor from a class-level one that is no {@link
 * dev.mdepreflight.constraint.CrossFieldValidator}. Values under them may break them, and none of their faults is listed. {@link
 * #uncertain} names the places; {@link #with} says what to write there.
 *
 * <p>Immutable and thread-safe.
 */
public final class Samples {
    /** How many bodies are tried for a fault; some bodies do not admit it without a second one. */
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
            // Some constraints cannot be broken without breaking another one.
            if (draw(ChoiceSequence.of(0), plan.fault(), plan.defect(), JsonStyle.compact()) != null) {
                defects.put(plan.fault(), plan.defect());
            }
        }
    }

    /**
     * The bodies of an operation.
     *
     * @param operation the operation
     * @return their generator
     * @throws IllegalArgumentException if its body is not JSON, in which alone bodies are written here
     */
    public static Samples of(Operation operation) {
        if (operation.contentType() != ContentType.JSON) {
            throw new IllegalArgumentException("the body of " + operation.id() + " is a form, not JSON");
        }
        return of(operation.body());
    }

    /**
     * The bodies of a record.
     *
     * @param type an annotated record
     * @return their generator
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared wrongly
     * @throws IllegalArgumentException if no clean body of it exists or can be found
     */
    public static Samples of(Class<? extends Record> type) {
        BodyModelCompiler compiler = new BodyModelCompiler(Set.of(Default.class), RecordComponent::getName);
        return new Samples(compiler.compile(type), Map.of());
    }

    /**
     * The same bodies with the texts of a component drawn by a function, for constraints that nothing can be drawn from.
     *
     * @param component the name of a record component of type String, or a list or map of such, wherever it occurs
     * @param source draws a text that satisfies the constraints; must use no other source of chance
     * @return a generator of its own
     * @throws IllegalArgumentException if no record in the model has such a component
     */
    public Samples with(String component, Function<? super RandomGenerator, String> source) {
        if (!rules.hasComponent(component)) {
            throw new IllegalArgumentException("no component " + component);
        }
        Map<String, Function<? super RandomGenerator, String>> more = new LinkedHashMap<>(texts);
        more.put(component, Objects.requireNonNull(source, "source"));
        return new Samples(model, Map.copyOf(more));
    }

    /**
     * A clean body in a random shape.
     *
     * @param seed decides everything
     * @return JSON in UTF-8
     */
    public byte[] clean(long seed) {
        return clean(ChoiceSequence.of(seed));
    }

    /**
     * A clean body in a random shape.
     *
     * @param choices decide everything; not used before
     * @return JSON in UTF-8
     * @throws IllegalArgumentException if nothing clean is found along these choices, which replayed ones may lead to
     */
    public byte[] clean(ChoiceSequence choices) {
        return clean(choices, JsonStyle.random(choices));
    }

    /**
     * A clean body.
     *
     * @param seed decides what is left open by the shape
     * @param shape how it is written
     * @return JSON in UTF-8
     */
    public byte[] clean(long seed, JsonStyle shape) {
        return clean(ChoiceSequence.of(seed), shape);
    }

    /**
     * A clean body.
     *
     * @param choices decide what is left open by the shape; replayed ones also say how many elements a list has, up to the shape's number
     * @param shape how it is written
     * @return JSON in UTF-8
     * @throws IllegalArgumentException if nothing clean is found along these choices, which replayed ones may lead to
     */
    public byte[] clean(ChoiceSequence choices, JsonStyle shape) {
        BodyGenerator generator = new BodyGenerator(rules, shape, choices);
        return JsonRenderer.render(generator.body(), shape, choices);
    }

    /**
     * What a clean body is bound to.
     *
     * @param seed decides everything
     * @return the record
     * @throws IllegalArgumentException if the record's constructor refuses the values
     */
    public Record bound(long seed) {
        return bound(ChoiceSequence.of(seed));
    }

    /**
     * What a clean body is bound to.
     *
     * @param choices decide everything; not used before
     * @return the record
     * @throws IllegalArgumentException if nothing clean is found along these choices, which replayed ones may lead to, or if the record's
     *     constructor refuses the values
     */
    public Record bound(ChoiceSequence choices) {
        return bound(choices, JsonStyle.random(choices).unwritten());
    }

    /**
     * What a clean body is bound to, as {@code clean} with the same choices writes it.
     *
     * @param choices decide what is left open by the shape
     * @param shape says which optional properties are set and how many elements lists have; how a body is written is lost by binding
     * @return the record
     * @throws IllegalArgumentException if nothing clean is found along these choices, which replayed ones may lead to, or if the record's
     *     constructor refuses the values
     */
    public Record bound(ChoiceSequence choices, JsonStyle shape) {
        return RecordBinder.bind(model, clean(choices, shape));
    }

    /**
     * A body with one fault, drawn from {@link #faults}.
     *
     * @param seed decides everything
     * @return the body with its label
     */
    public FaultyBody faulty(long seed) {
        return faulty(ChoiceSequence.of(seed));
    }

    /**
     * A body with one fault, drawn from {@link #faults}, in a random shape.
     *
     * @param choices decide everything; not used before
     * @return the body with its label
     * @throws IllegalStateException if no such body is found along these choices, which replayed ones may lead to
     */
    public FaultyBody faulty(ChoiceSequence choices) {
        return faulty(choices, choices.pick(faults()));
    }

    /**
     * A body with a certain fault, in a random shape.
     *
     * @param seed decides everything else
     * @param fault one of {@link #faults}
     * @return the body with its label
     * @throws IllegalArgumentException if the model does not admit the fault
     */
    public FaultyBody faulty(long seed, Fault fault) {
        return faulty(ChoiceSequence.of(seed), fault);
    }

    /**
     * A body with a certain fault, in a random shape.
     *
     * @param choices decide everything else; not used before
     * @param fault one of {@link #faults}
     * @return the body with its label
     * @throws IllegalArgumentException if the model does not admit the fault
     * @throws IllegalStateException if no such body is found along these choices, which replayed ones may lead to
     */
    public FaultyBody faulty(ChoiceSequence choices, Fault fault) {
        return faulty(choices, fault, JsonStyle.random(choices));
    }

    /**
     * A body with a certain fault.
     *
     * @param seed decides what is left open by the shape
     * @param fault one of {@link #faults}
     * @param shape how it is written; a fault of too many elements takes as many as the shape asks for
     * @return the body with its label
     * @throws IllegalArgumentException if the model does not admit the fault
     */
    public FaultyBody faulty(long seed, Fault fault, JsonStyle shape) {
        return faulty(ChoiceSequence.of(seed), fault, shape);
    }

    /**
     * A body with a certain fault.
     *
     * @param choices decide what is left open by the shape
     * @param fault one of {@link #faults}
     * @param shape how it is written; a fault of too many elements takes as many as the shape asks for
     * @return the body with its label
     * @throws IllegalArgumentException if the model does not admit the fault
     * @throws IllegalStateException if no such body is found along these choices, which replayed ones may lead to
     */
    public FaultyBody faulty(ChoiceSequence choices, Fault fault, JsonStyle shape) {
        Mutator defect = defects.get(fault);
        if (defect == null) {
            throw new IllegalArgumentException("no fault of this model: " + fault.name());
        }
        FaultyBody body = draw(choices, fault, defect, shape);
        if (body == null) {
            throw new IllegalStateException("no body found for the fault " + fault.name());
        }
        return body;
    }

    /**
     * Every fault that the model admits alone.
     *
     * @return the faults in the order of the model, then those of the whole body; their names differ
     */
    public List<Fault> faults() {
        return List.copyOf(defects.keySet());
    }

    /**
     * Where a clean body is not sure to be clean, because a constraint cannot be read.
     *
     * @return record components, as in {@code com.example.Order.code}, and records with such a class-level constraint
     */
    public List<String> uncertain() {
        return rules.uncertain();
    }

    private @Nullable FaultyBody draw(ChoiceSequence choices, Fault fault, Mutator defect, JsonStyle shape) {
        return choices.attempt(ATTEMPTS, () -> {
            MutableBody draft = new MutableBody(new BodyGenerator(rules, shape, choices));
            String pointer = defect.inject(draft);
            return pointer == null ? null : new FaultyBody(draft.write(), fault, pointer);
        });
    }
}
