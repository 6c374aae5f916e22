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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When one component has a certain value, another must have, or must not have, certain values: {@code generateAlert}
 * must be {@code true} when {@code action} is {@code Audit}.
 *
 * <p>Values are compared as texts: a string, the JSON name of an enum constant, {@code true} or {@code false}.
 */
@Documented
@Constraint(validatedBy = DependentValue.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(DependentValue.List.class)
public @interface DependentValue {
    /** The record component to check. */
    String property();

    /** The allowed values; empty for all. Absent and null are violations, unless the value is {@link #optional}. */
    String[] allowed() default {};

    /** Whether the component may be absent or null although there are allowed values. */
    boolean optional() default false;

    /** The forbidden values. */
    String[] forbidden() default {};

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
        DependentValue[] value();
    }

    final class Validator extends CrossFieldValidator<DependentValue> {
        private String property = "";
        private String when = "";
        private String[] is = {};
        private String[] allowed = {};
        private String[] forbidden = {};
        private boolean optional;
        private @Nullable String hint;

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
        public Map<String, Set<String>> texts() {
            Map<String, Set<String>> texts = new HashMap<>();
            texts.computeIfAbsent(when, absent -> new HashSet<>()).addAll(java.util.List.of(is));
            texts.computeIfAbsent(property, absent -> new HashSet<>()).addAll(java.util.List.of(allowed));
            texts.computeIfAbsent(property, absent -> new HashSet<>()).addAll(java.util.List.of(forbidden));
            return texts;
        }

        @Override
        public Set<String> components() {
            return Set.copyOf(java.util.List.of(property, when));
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            if (!values.isOneOf(when, is) || !values.isUsable(property)) {
                return;
            }
            boolean compared = allowed.length > 0 && (!optional || values.isPresent(property));
            boolean outside = compared && !values.isOneOf(property, allowed);
            if (outside || values.isOneOf(property, forbidden)) {
                findings.accept(new CrossFieldFinding(property, ErrorCode.INVALID_INPUT, hint));
            }
        }
    }
}
