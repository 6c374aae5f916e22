package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link NotEmptyWithout}. */
public final class NotEmptyWithoutValidator extends CrossFieldValidator<NotEmptyWithout> {
    private String property = "";
    private String[] without = {};
    private ErrorCode code = ErrorCode.INVALID_INPUT;
    private @Nullable String hint;

    /** For the validation provider. */
    public NotEmptyWithoutValidator() {}

    @Override
    public void initialize(NotEmptyWithout constraint) {
        property = constraint.property();
        without = constraint.without();
        code = constraint.code();
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        Set<String> components = new HashSet<>(List.of(without));
        components.add(property);
        return Set.copyOf(components);
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        if (!values.isEmpty(property)) {
            return;
        }
        for (String other : without) {
            if (values.isPresent(other) || !values.isUsable(other)) {
                return;
            }
        }
        findings.accept(new CrossFieldFinding(property, code, hint));
    }
}
