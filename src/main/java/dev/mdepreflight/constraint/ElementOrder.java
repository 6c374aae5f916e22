package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list of records must follow a given order of a component's values. Values can repeat. Elements with
 * other values can be anywhere. An absent or null list is valid.
 */
@Documented
@Constraint(validatedBy = ElementOrder.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(ElementOrder.List.class)
public @interface ElementOrder {
    /** The record component that holds the list. Violations are reported there. */
    String property();

    /** The component of the elements' record to compare. */
    String component();

    /** The values in the required order. */
    String[] order();

    /** Says how to fix a violation; empty for no hint. */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        ElementOrder[] value();
    }

    final class Validator extends CrossFieldValidator<ElementOrder> {
        private String property = "";
        private String component = "";
        private java.util.List<String> order = java.util.List.of();
        private @Nullable String hint;

        @Override
        public void initialize(ElementOrder constraint) {
            property = constraint.property();
            component = constraint.component();
            order = java.util.List.of(constraint.order());
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
}
