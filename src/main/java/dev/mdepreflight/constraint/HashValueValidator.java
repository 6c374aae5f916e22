package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a text by {@link HashValue}. */
public final class HashValueValidator extends GrammarValidator<HashValue> {
    /** For the validation provider. */
    public HashValueValidator() {}

    @Override
    List<Grammar> grammars(HashValue constraint) {
        return constraint.value().length == 0
                ? List.of(Grammar.FILE_HASH)
                : Arrays.stream(constraint.value())
                        .map(HashValue.Algorithm::grammar)
                        .toList();
    }

    @Override
    public @Nullable String hint(String rejected) {
        for (HashValue.Algorithm algorithm : HashValue.Algorithm.values()) {
            if (algorithm.grammar().matches(rejected)) {
                return "the value is a hash of another kind, " + algorithm;
            }
        }
        return super.hint(rejected);
    }
}
