package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.List;

/** Judges a text by {@link DomainName}. */
public final class DomainNameValidator extends GrammarValidator<DomainName> {
    /** For the validation provider. */
    public DomainNameValidator() {}

    @Override
    List<Grammar> grammars(DomainName constraint) {
        return List.of(Grammar.DOMAIN_NAME);
    }
}
