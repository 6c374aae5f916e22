package dev.mdepreflight.jqwik;

import dev.mdepreflight.sample.ChoiceSequence;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Draws values from choices. Edge cases are choices that shrink like all others. Immutable if its functions are immutable. */
final class ChoiceArbitrary<T> implements Arbitrary<T> {
    private final Function<ChoiceSequence, T> draw;
    private final List<Supplier<ChoiceSequence>> edges;

    ChoiceArbitrary(Function<ChoiceSequence, T> draw, List<Supplier<ChoiceSequence>> edges) {
        this.draw = draw;
        this.edges = List.copyOf(edges);
    }

    @Override
    public RandomGenerator<T> generator(int genSize) {
        return random -> ChoiceShrinkable.of(draw, ChoiceSequence.of(random.nextLong()));
    }

    @Override
    public EdgeCases<T> edgeCases(int maxEdgeCases) {
        return EdgeCases.fromSuppliers(edges.stream()
                .limit(maxEdgeCases)
                .<Supplier<Shrinkable<T>>>map(edge -> () -> ChoiceShrinkable.of(draw, edge.get()))
                .toList());
    }
}
