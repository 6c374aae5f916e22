package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link AbsentWhen}. */
public final class AbsentWhenValidator extends CrossFieldValidator<AbsentWhen> {
    private String[] absent = {};
    private String when = "";
    private String[] is = {};
    private ErrorCode code = ErrorCode.INVALID_INPUT;
    private @Nullable String hint;

    /** For the validation provider. */
    public AbsentWhenValidator() {}

    @Override
    public void initialize(AbsentWhen constraint) {
        absent = constraint.value();
        when = constraint.when();
        is = constraint.is();
        code = constraint.code();
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        Set<String> components = new HashSet<>(List.of(absent));
        components.add(when);
        return Set.copyOf(components);
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        if (!values.isOneOf(when, is)) {
            return;
        }
        for (String component : absent) {
            if (values.isPresent(component)) {
                findings.accept(new CrossFieldFinding(component, code, hint));
            }
        }
    }
}
