package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link AtLeastOneOf}. */
public final class AtLeastOneOfValidator extends CrossFieldValidator<AtLeastOneOf> {
    private String[] value = {};
    private ErrorCode code = ErrorCode.INVALID_INPUT;
    private @Nullable String hint;

    /** For the validation provider. */
    public AtLeastOneOfValidator() {}

    @Override
    public void initialize(AtLeastOneOf constraint) {
        value = constraint.value();
        code = constraint.code();
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        return Set.of(value);
    }

    @Override
    public void check(PropertyValues values, Consumer<Finding> findings) {
        for (String component : value) {
            if (values.isGiven(component)) {
                return;
            }
        }
        findings.accept(new Finding(value[0], code, hint));
    }
}
