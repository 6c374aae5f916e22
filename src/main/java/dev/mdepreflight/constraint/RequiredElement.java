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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When one component has a certain value, a list of records must have an element with a certain value: a command of
 * type {@code PutFile} needs a parameter with the key {@code FileName}.
 *
 * <p>An absent or null list is a violation, too. Values are compared as in {@link DependentValue}.
 */
@Documented
@Constraint(validatedBy = RequiredElement.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(RequiredElement.List.class)
public @interface RequiredElement {
    /** The record component that holds the list. Violations are reported there. */
    String property();

    /** The component of the elements' record to compare. */
    String component();

    /** The text or JSON name that one element must have. */
    String value();

    /** The record component that decides whether the rule applies. */
    String when();

    /** The values of {@link #when} for which the rule applies. */
    String[] is();

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
        RequiredElement[] value();
    }

    final class Validator extends CrossFieldValidator<RequiredElement> {
        private String property = "";
        private String component = "";
        private String value = "";
        private String when = "";
        private String[] is = {};
        private @Nullable String hint;

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
        public Map<String, Set<String>> texts() {
            return Map.of(when, new HashSet<>(java.util.List.of(is)));
        }

        @Override
        public Set<String> components() {
            return Set.copyOf(java.util.List.of(property, when));
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
}
