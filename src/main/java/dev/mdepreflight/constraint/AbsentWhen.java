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
 * When one component has a certain value, others must be absent or null, as they mean nothing then.
 *
 * <p>Each one that has a value is reported. Values compare as texts: a string, the wire name of an enum constant, {@code true} or
 * {@code false}.
 */
@Documented
@Constraint(validatedBy = AbsentWhen.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(AbsentWhen.List.class)
public @interface AbsentWhen {
    /**
     * The components that must not have a value then.
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
     * The code under which a breach is reported.
     *
     * @return the error code
     */
    ErrorCode code() default ErrorCode.INVALID_INPUT;

    /**
     * Says how a breach can be mended; not shown of a {@link Sensitive} component, for which {@link #message} can be set.
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
        AbsentWhen[] value();
    }

    /** Judges an object by {@link AbsentWhen}. */
    final class Validator extends CrossFieldValidator<AbsentWhen> {
        private String[] absent = {};
        private String when = "";
        private String[] is = {};
        private ErrorCode code = ErrorCode.INVALID_INPUT;
        private @Nullable String hint;

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(AbsentWhen constraint) {
            absent = constraint.value();
            when = constraint.when();
            is = constraint.is();
            code = constraint.code();
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
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
