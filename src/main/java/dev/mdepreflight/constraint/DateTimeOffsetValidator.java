package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.List;

/** Judges a text by {@link DateTimeOffset}. */
public final class DateTimeOffsetValidator extends GrammarValidator<DateTimeOffset> {
    /** For the validation provider. */
    public DateTimeOffsetValidator() {}

    @Override
    List<Grammar> grammars(DateTimeOffset constraint) {
        return List.of(constraint.documented() ? Grammar.DATE_TIME_OFFSET_DOCUMENTED : Grammar.DATE_TIME_OFFSET);
    }
}
