package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link Retired}. */
public final class RetiredValidator extends CrossFieldValidator<Retired> {
    private @Nullable String hint;

    /** For the validation provider. */
    public RetiredValidator() {}

    @Override
    public void initialize(Retired constraint) {
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        return Set.of();
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        findings.accept(new CrossFieldFinding(CrossFieldFinding.OBJECT, ErrorCode.INVALID_INPUT, hint));
    }
}
