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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The object must have at least one of several components. A violation is reported at the object itself, unless one of
 * these components already has a violation.
 */
@Documented
@Constraint(validatedBy = AtLeastOne.Validator.class)
@ReportedAs(ErrorCode.INVALID_REQUEST_BODY)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(AtLeastOne.List.class)
public @interface AtLeastOne {
    /** The names of the record components. */
    String[] value();

    /** Whether an explicit null in JSON bytes counts as given. A bound record does not distinguish null from absent. */
    boolean nullCounts() default false;

    /** Says how to fix a violation; empty for no hint. */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidRequestBody}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        AtLeastOne[] value();
    }

    final class Validator extends CrossFieldValidator<AtLeastOne> {
        private String[] components = {};
        private boolean nullCounts;
        private @Nullable String hint;

        @Override
        public void initialize(AtLeastOne constraint) {
            components = constraint.value();
            nullCounts = constraint.nullCounts();
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public Set<String> components() {
            return Set.copyOf(java.util.List.of(components));
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            for (String component : components) {
                boolean given = nullCounts ? values.isGiven(component) : values.isPresent(component);
                if (given || !values.isUsable(component)) {
                    return;
                }
            }
            findings.accept(new CrossFieldFinding(CrossFieldFinding.OBJECT, ErrorCode.INVALID_REQUEST_BODY, hint));
        }
    }
}
