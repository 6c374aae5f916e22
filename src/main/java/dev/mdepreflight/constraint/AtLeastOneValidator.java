package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link AtLeastOne}. */
public final class AtLeastOneValidator extends CrossFieldValidator<AtLeastOne> {
    private String[] components = {};
    private @Nullable String hint;

    /** For the validation provider. */
    public AtLeastOneValidator() {}

    @Override
    public void initialize(AtLeastOne constraint) {
        components = constraint.value();
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        return Set.of(components);
    }

    @Override
    public void check(PropertyValues values, Consumer<Finding> findings) {
        for (String component : components) {
            if (values.isPresent(component) || !values.isUsable(component)) {
                return;
            }
        }
        findings.accept(new Finding(Finding.OBJECT, ErrorCode.INVALID_REQUEST_BODY, hint));
    }
}
