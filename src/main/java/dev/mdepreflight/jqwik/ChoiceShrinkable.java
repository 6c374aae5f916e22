package dev.mdepreflight.jqwik;

import dev.mdepreflight.sample.ChoiceSequence;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;

/** A value drawn from choices. Simpler choices produce smaller values. Not thread-safe. */
final class ChoiceShrinkable<T> implements Shrinkable<T> {
    private final Function<ChoiceSequence, T> draw;
    private final ChoiceSequence choices;
    private final ShrinkingDistance distance;

    /** Returned only once, because a property might modify the value. */
    private @Nullable T drawn;

    private ChoiceShrinkable(Function<ChoiceSequence, T> draw, ChoiceSequence choices, T drawn) {
        this.draw = draw;
        this.choices = choices;
        this.drawn = drawn;
        long[] taken = choices.taken();
        this.distance = ShrinkingDistance.of(taken.length, Arrays.stream(taken).sum());
    }

    static <T> ChoiceShrinkable<T> of(Function<ChoiceSequence, T> draw, ChoiceSequence choices) {
        return new ChoiceShrinkable<>(draw, choices, draw.apply(choices));
    }

    @Override
    public T value() {
        T value = drawn;
        drawn = null;
        return value == null ? draw.apply(choices.again()) : value;
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
        return choices.simpler().flatMap(simpler -> {
            try {
                ChoiceShrinkable<T> candidate = of(draw, simpler);
                return candidate.distance.compareTo(distance) < 0 ? Stream.of(candidate) : Stream.empty();
            } catch (IllegalArgumentException | IllegalStateException e) {
                // Some choices do not produce a body.
                return Stream.empty();
            }
        });
    }

    @Override
    public ShrinkingDistance distance() {
        return distance;
    }
}
