package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.List;

/** Judges a text by {@link Conforms}. */
public final class ConformsValidator extends GrammarValidator<Conforms> {
    /** For the validation provider. */
    public ConformsValidator() {}

    @Override
    List<Grammar> grammars(Conforms constraint) {
        return List.of(constraint.value());
    }
}
