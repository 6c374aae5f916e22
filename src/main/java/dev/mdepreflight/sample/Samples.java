package dev.mdepreflight.sample;

import dev.mdepreflight.internal.engine.BodyModelCompiler;
import jakarta.validation.groups.Default;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;

/** Bodies of one annotated record. */
public final class Samples {
    private final ModelRules rules;

    private Samples(ModelRules rules) {
        this.rules = rules;
    }

    public static Samples of(Class<? extends Record> type) {
        return new Samples(new ModelRules(
                new BodyModelCompiler(Set.of(Default.class), RecordComponent::getName).compile(type), Map.of()));
    }

    public byte[] clean(long seed, Shape shape) {
        BodyGenerator generator = new BodyGenerator(rules, shape, SeededRandom.of(seed, Purpose.CONTENT));
        return JsonRenderer.render(generator.body(), shape, SeededRandom.of(seed, Purpose.RENDERING));
    }
}
