package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list of records must follow each other in the order of a component's values. A value may stand any number of times;
 * elements with a value that is not in the order may stand anywhere. An absent or null list is valid.
 */
@Documented
@Constraint(validatedBy = ElementOrder.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(ElementOrder.List.class)
public @interface ElementOrder {
    /**
     * The list that is judged and reported.
     *
     * @return the name of the record component
     */
    String property();

    /**
     * The component of its elements that is compared.
     *
     * @return the name of a component of the elements' record
     */
    String component();

    /**
     * The values in their order.
     *
     * @return texts or wire names
     */
    String[] order();

    /**
     * Says how a breach can be mended.
     *
     * @return plain text; none when empty
     */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        ElementOrder[] value();
    }

    /** Judges an object by {@link ElementOrder}. */
    final class Validator extends CrossFieldValidator<ElementOrder> {
        private String property = "";
        private String component = "";
        private java.util.List<String> order = java.util.List.of();
        private @Nullable String hint;

        /** For the validation provider. */
        public Validator() {}

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
