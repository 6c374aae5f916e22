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
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When one component has a certain value, others must have a value: {@code privPassword} when {@code type} is {@code AuthPriv}.
 *
 * <p>Each one that is absent or null is reported. Values compare as texts: a string, the wire name of an enum constant, {@code true}
 * or {@code false}.
 */
@Documented
@Constraint(validatedBy = RequiredWhen.Validator.class)
@ReportedAs(ErrorCode.MISSING_REQUIRED_PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(RequiredWhen.List.class)
public @interface RequiredWhen {
    /**
     * The components that must have a value then.
     *
     * @return the names of the record components
     */
    String[] value();

    /**
     * The component that decides whether the rule applies.
     *
     * @return the name of the record component
     */
    String when();

    /**
     * The values of the deciding component under which the rule applies.
     *
     * @return the values
     */
    String[] is();

    /**
     * The components that stand in for the required ones: the rule does not apply where one of them is given.
     *
     * @return the names of the record components; empty for none
     */
    String[] unless() default {};

    /**
     * The code under which a breach is reported.
     *
     * @return the error code
     */
    ErrorCode code() default ErrorCode.MISSING_REQUIRED_PARAMETER;

    /**
     * Says how a breach can be mended; not shown of a {@link Sensitive} component, for which {@link #message} can be set.
     *
     * @return plain text; none when empty
     */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.MissingRequiredParameter}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        RequiredWhen[] value();
    }

    /** Judges an object by {@link RequiredWhen}. */
    final class Validator extends CrossFieldValidator<RequiredWhen> {
        private String[] required = {};
        private String when = "";
        private String[] is = {};
        private String[] unless = {};
        private ErrorCode code = ErrorCode.INVALID_INPUT;
        private @Nullable String hint;

        /** For the validation provider. */
        public Validator() {}

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
