package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Base class of validators for strings that must conform to one of several grammars. */
abstract class GrammarValidator<A extends Annotation> extends Utf8Validator<A> {
    private List<Grammar> grammars = List.of();

    /** The grammars that a declaration allows. */
    abstract List<Grammar> grammars(A constraint);

    @Override
    public List<Grammar> grammars() {
        return grammars;
    }

    @Override
    public void initialize(A constraint) {
        grammars = grammars(constraint);
    }

    @Override
    public @Nullable String hint(String rejected) {
        return grammars.isEmpty() ? null : GrammarHints.of(grammars.get(0), rejected);
    }

    @Override
    public final boolean isValid(byte[] utf8, int from, int to) {
        for (int i = 0; i < grammars.size(); i++) {
            if (grammars.get(i).matches(utf8, from, to)) {
                return true;
            }
        }
        return false;
    }
}
