package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link RequiredElement}. */
public final class RequiredElementValidator extends CrossFieldValidator<RequiredElement> {
    private String property = "";
    private String component = "";
    private String value = "";
    private String when = "";
    private String[] is = {};
    private @Nullable String hint;

    /** For the validation provider. */
    public RequiredElementValidator() {}

    @Override
    public void initialize(RequiredElement constraint) {
        property = constraint.property();
        component = constraint.component();
        value = constraint.value();
        when = constraint.when();
        is = constraint.is();
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        return Set.copyOf(List.of(property, when));
    }

    @Override
    public Map<String, Set<String>> elements() {
        return Map.of(property, Set.of(component));
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        if (values.isUsable(property)
                && values.isOneOf(when, is)
                && !values.elements(property, component).contains(value)) {
            findings.accept(new CrossFieldFinding(property, ErrorCode.INVALID_INPUT, hint));
        }
    }
}
