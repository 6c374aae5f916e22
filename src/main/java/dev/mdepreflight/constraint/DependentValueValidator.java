package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link DependentValue}. */
public final class DependentValueValidator extends CrossFieldValidator<DependentValue> {
    private String property = "";
    private String when = "";
    private String[] is = {};
    private String[] allowed = {};
    private String[] forbidden = {};
    private boolean optional;
    private @Nullable String hint;

    /** For the validation provider. */
    public DependentValueValidator() {}

    @Override
    public void initialize(DependentValue constraint) {
        property = constraint.property();
        when = constraint.when();
        is = constraint.is();
        allowed = constraint.allowed();
        forbidden = constraint.forbidden();
        optional = constraint.optional();
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        return Set.copyOf(List.of(property, when));
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        if (!values.isUsable(property) || !values.isOneOf(when, is)) {
            return;
        }
        boolean compared = allowed.length > 0 && (!optional || values.isPresent(property));
        boolean outside = compared && !values.isOneOf(property, allowed);
        if (outside || values.isOneOf(property, forbidden)) {
            findings.accept(new CrossFieldFinding(property, ErrorCode.INVALID_INPUT, hint));
        }
    }
}
