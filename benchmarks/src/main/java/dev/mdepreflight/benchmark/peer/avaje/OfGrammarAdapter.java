package dev.mdepreflight.benchmark.peer.avaje;

import dev.mdepreflight.format.Grammar;
import io.avaje.validation.adapter.AbstractConstraintAdapter;
import io.avaje.validation.adapter.ConstraintAdapter;
import io.avaje.validation.adapter.ValidationContext.AdapterCreateRequest;
import org.jspecify.annotations.Nullable;

/** Judges by {@link OfGrammar}. */
@ConstraintAdapter(OfGrammar.class)
public final class OfGrammarAdapter extends AbstractConstraintAdapter<CharSequence> {
    private final Grammar grammar;

    /**
     * For the validator.
     *
     * @param request the annotation
     */
    public OfGrammarAdapter(AdapterCreateRequest request) {
        super(request);
        this.grammar = request.attribute("value");
    }

    @Override
    protected boolean isValid(@Nullable CharSequence text) {
        return text == null || grammar.matches(text);
    }
}
