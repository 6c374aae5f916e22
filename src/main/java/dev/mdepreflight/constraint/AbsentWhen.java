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
 * When one component has a certain value, other components must be absent or null.
 *
 * <p>Each of them that has a value is reported. Values are compared as texts: a string, the JSON name of an enum
 * constant, {@code true} or {@code false}.
 */
@Documented
@Constraint(validatedBy = AbsentWhen.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(AbsentWhen.List.class)
public @interface AbsentWhen {
    /** The record components that must be absent or null. */
    String[] value();

    /** The record component that decides whether the rule applies. */
    String when();

    /** The values of {@link #when} for which the rule applies. */
    String[] is();

    /** The error code of a violation. */
    ErrorCode code() default ErrorCode.INVALID_INPUT;

    /** Says how to fix a violation; empty for no hint. A {@link Sensitive} component shows {@link #message} instead. */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        AbsentWhen[] value();
    }

    final class Validator extends CrossFieldValidator<AbsentWhen> {
        private String[] absent = {};
        private String when = "";
        private String[] is = {};
        private ErrorCode code = ErrorCode.INVALID_INPUT;
        private @Nullable String hint;

        @Override
        public void initialize(AbsentWhen constraint) {
            absent = constraint.value();
            when = constraint.when();
            is = constraint.is();
            code = constraint.code();
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public Map<String, Set<String>> texts() {
            return Map.of(when, new HashSet<>(java.util.List.of(is)));
        }

        @Override
        public Set<String> components() {
            Set<String> components = new HashSet<>(java.util.List.of(absent));
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
}
