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
 * When one component has a certain value, others are required: {@code privPassword} when {@code type} is AuthPriv.
 *
 * <p>Each of them that is absent or null is reported. Values are compared as texts: a string, the JSON name of an enum
 * constant, {@code true} or {@code false}.
 */
@Documented
@Constraint(validatedBy = RequiredWhen.Validator.class)
@ReportedAs(ErrorCode.MISSING_REQUIRED_PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(RequiredWhen.List.class)
public @interface RequiredWhen {
    /** The required record components. */
    String[] value();

    /** The record component that decides whether the rule applies. */
    String when();

    /** The values of {@link #when} for which the rule applies. */
    String[] is();

    /** Alternative record components: the rule does not apply if one of them has a value. */
    String[] unless() default {};

    /** The error code of a violation. */
    ErrorCode code() default ErrorCode.MISSING_REQUIRED_PARAMETER;

    /** Says how to fix a violation; empty for no hint. A {@link Sensitive} component shows {@link #message} instead. */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.MissingRequiredParameter}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        RequiredWhen[] value();
    }

    final class Validator extends CrossFieldValidator<RequiredWhen> {
        private String[] required = {};
        private String when = "";
        private String[] is = {};
        private String[] unless = {};
        private ErrorCode code = ErrorCode.INVALID_INPUT;
        private @Nullable String hint;

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
        public Map<String, Set<String>> texts() {
            return Map.of(when, new HashSet<>(java.util.List.of(is)));
        }

        @Override
        public Set<String> components() {
            Set<String> components = new HashSet<>(java.util.List.of(required));
            components.addAll(java.util.List.of(unless));
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
}
