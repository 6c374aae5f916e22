package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link WithoutCharacters}. */
public final class WithoutCharactersValidator extends CrossFieldValidator<WithoutCharacters> {
    private String property = "";
    private String characters = "";
    private String when = "";
    private String[] is = {};
    private @Nullable String hint;

    /** For the validation provider. */
    public WithoutCharactersValidator() {}

    @Override
    public void initialize(WithoutCharacters constraint) {
        property = constraint.property();
        characters = constraint.characters();
        when = constraint.when();
        is = constraint.is();
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        return when.isEmpty() ? Set.of(property) : Set.copyOf(List.of(property, when));
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        if (!when.isEmpty() && !values.isOneOf(when, is)) {
            return;
        }
        String text = values.text(property);
        if (text != null && text.codePoints().anyMatch(c -> characters.indexOf(c) >= 0)) {
            findings.accept(new CrossFieldFinding(property, ErrorCode.INVALID_INPUT, hint));
        }
    }
}
