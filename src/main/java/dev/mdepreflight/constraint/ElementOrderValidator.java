package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link ElementOrder}. */
public final class ElementOrderValidator extends CrossFieldValidator<ElementOrder> {
    private String property = "";
    private String component = "";
    private List<String> order = List.of();
    private @Nullable String hint;

    /** For the validation provider. */
    public ElementOrderValidator() {}

    @Override
    public void initialize(ElementOrder constraint) {
        property = constraint.property();
        component = constraint.component();
        order = List.of(constraint.order());
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public Set<String> components() {
        return Set.of(property);
    }

    @Override
    public Map<String, Set<String>> elements() {
        return Map.of(property, Set.of(component));
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        int last = 0;
        for (String value : values.elements(property, component)) {
            int place = value == null ? -1 : order.indexOf(value);
            if (place >= 0 && place < last) {
                findings.accept(new CrossFieldFinding(property, ErrorCode.INVALID_INPUT, hint));
                return;
            }
            last = Math.max(last, place);
        }
    }
}
