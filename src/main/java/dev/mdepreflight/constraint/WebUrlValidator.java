package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.List;

/** Judges a text by {@link WebUrl}. */
public final class WebUrlValidator extends GrammarValidator<WebUrl> {
    private boolean ownHost;

    /** For the validation provider. */
    public WebUrlValidator() {}

    @Override
    public void initialize(WebUrl constraint) {
        super.initialize(constraint);
        ownHost = constraint.ownHost();
    }

    @Override
    public List<Grammar> grammars() {
        return ownHost ? List.of() : super.grammars();
    }

    @Override
    List<Grammar> grammars(WebUrl constraint) {
        return List.of(constraint.lenient() ? Grammar.WEB_ADDRESS : Grammar.WEB_URL);
    }
}
