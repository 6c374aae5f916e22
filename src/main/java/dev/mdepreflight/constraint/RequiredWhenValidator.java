package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link RequiredWhen}. */
public final class RequiredWhenValidator extends CrossFieldValidator<RequiredWhen> {
    private String[] required = {};
    private String when = "";
    private String[] is = {};
    private String[] unless = {};
    private ErrorCode code = ErrorCode.INVALID_INPUT;
    private @Nullable String hint;

    /** For the validation provider. */
    public RequiredWhenValidator() {}

    @Override
    public void initialize(RequiredWhen constraint) {
        required = constraint.value();
        when = constraint.when();
        is = constraint.is();
        unless = constraint.unless();
        code = constraint.code();
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        Set<String> components = new HashSet<>(List.of(required));
        components.addAll(List.of(unless));
        components.add(when);
        return Set.copyOf(components);
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        if (!values.isOneOf(when, is)) {
            return;
        }
        for (String substitute : unless) {
            if (values.isPresent(substitute) || !values.isUsable(substitute)) {
                return;
            }
        }
        for (String component : required) {
            if (values.isUsable(component) && !values.isPresent(component)) {
                findings.accept(new CrossFieldFinding(component, code, hint));
            }
        }
    }
}
