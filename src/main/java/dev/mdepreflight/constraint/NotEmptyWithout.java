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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list or string may be empty only if one of certain other components has a value. Absent and null are valid.
 *
 * <p>Nothing is reported if one of the other components already has a violation.
 */
@Documented
@Constraint(validatedBy = NotEmptyWithout.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(NotEmptyWithout.List.class)
public @interface NotEmptyWithout {
    /** The record component to check. */
    String property();

    /** The record components that allow an empty list or string. */
    String[] without();

    /** The error code of a violation. */
    ErrorCode code() default ErrorCode.INVALID_INPUT;

    /** Says how to fix a violation; empty for no hint. For a {@link Sensitive} component, {@link #message} is shown instead. */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        NotEmptyWithout[] value();
    }

    final class Validator extends CrossFieldValidator<NotEmptyWithout> {
        private String property = "";
        private String[] without = {};
        private ErrorCode code = ErrorCode.INVALID_INPUT;
        private @Nullable String hint;

        @Override
        public void initialize(NotEmptyWithout constraint) {
            property = constraint.property();
            without = constraint.without();
            code = constraint.code();
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public Set<String> components() {
            Set<String> components = new HashSet<>(java.util.List.of(without));
            components.add(property);
            return Set.copyOf(components);
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            if (!values.isEmpty(property)) {
                return;
            }
            for (String other : without) {
                if (values.isPresent(other) || !values.isUsable(other)) {
                    return;
                }
            }
            findings.accept(new CrossFieldFinding(property, code, hint));
        }
    }
}
