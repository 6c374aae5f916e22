package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link AtLeastOne}. */
public final class AtLeastOneValidator extends CrossFieldValidator<AtLeastOne> {
    private String[] components = {};
    private boolean nullCounts;
    private @Nullable String hint;

    /** For the validation provider. */
    public AtLeastOneValidator() {}

    @Override
    public void initialize(AtLeastOne constraint) {
        components = constraint.value();
        nullCounts = constraint.nullCounts();
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        return Set.copyOf(List.of(components));
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        for (String component : components) {
            boolean given = nullCounts ? values.isGiven(component) : values.isPresent(component);
            if (given || !values.isUsable(component)) {
                return;
            }
        }
        findings.accept(new CrossFieldFinding(CrossFieldFinding.OBJECT, ErrorCode.INVALID_REQUEST_BODY, hint));
    }
}
