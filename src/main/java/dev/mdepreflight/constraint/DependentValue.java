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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When one component has a certain value, another must have, or must not have, certain values: {@code generateAlert} must be
 * {@code true} when {@code action} is {@code Audit}.
 *
 * <p>Values compare as texts: a string, the wire name of an enum constant, {@code true} or {@code false}.
 */
@Documented
@Constraint(validatedBy = DependentValue.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(DependentValue.List.class)
public @interface DependentValue {
    /**
     * The component that is judged and reported.
     *
     * @return the name of the record component
     */
    String property();

    /**
     * The values of which it must have one then; an absent or null one is a breach unless it is {@link #optional}.
     *
     * @return the values; empty for no such demand
     */
    String[] allowed() default {};

    /**
     * Whether the judged component may be absent or null although there are allowed values.
     *
     * @return true if only a value that is there is compared with them
     */
    boolean optional() default false;

    /**
     * The values of which it must have none then.
     *
     * @return the values; empty for no such demand
     */
    String[] forbidden() default {};

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
        DependentValue[] value();
    }

    /** Judges an object by {@link DependentValue}. */
    final class Validator extends CrossFieldValidator<DependentValue> {
        private String property = "";
        private String when = "";
        private String[] is = {};
        private String[] allowed = {};
        private String[] forbidden = {};
        private boolean optional;
        private @Nullable String hint;

        /** For the validation provider. */
        public Validator() {}

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
