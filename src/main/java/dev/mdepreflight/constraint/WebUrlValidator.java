package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.List;

/** Judges a text by {@link WebUrl}. */
public final class WebUrlValidator extends GrammarValidator<WebUrl> {
    /** For the validation provider. */
    public WebUrlValidator() {}

    @Override
    List<Grammar> grammars(WebUrl constraint) {
        return List.of(constraint.lenient() ? Grammar.WEB_ADDRESS : Grammar.WEB_URL);
    }
}
