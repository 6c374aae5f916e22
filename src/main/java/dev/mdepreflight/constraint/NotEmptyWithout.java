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
 * A list or text may be empty only beside other components that have a value. An absent or null one is valid.
 *
 * <p>Nothing is said where one of the others has a fault of its own.
 */
@Documented
@Constraint(validatedBy = NotEmptyWithout.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(NotEmptyWithout.List.class)
public @interface NotEmptyWithout {
    /**
     * The component that is judged and reported.
     *
     * @return the name of the record component
     */
    String property();

    /**
     * The components of which one with a value makes an empty one valid.
     *
     * @return the names of the record components
     */
    String[] without();

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
        NotEmptyWithout[] value();
    }

    /** Judges an object by {@link NotEmptyWithout}. */
    final class Validator extends CrossFieldValidator<NotEmptyWithout> {
        private String property = "";
        private String[] without = {};
        private ErrorCode code = ErrorCode.INVALID_INPUT;
        private @Nullable String hint;

        /** For the validation provider. */
        public Validator() {}

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
