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

/** The request is retired. A finding is reported at every object itself, usually as advice. */
@Documented
@Constraint(validatedBy = Retired.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(Retired.List.class)
public @interface Retired {
    /** Says when the request was retired and what to use instead. */
    String hint();

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        Retired[] value();
    }

    final class Validator extends CrossFieldValidator<Retired> {
        private @Nullable String hint;

        @Override
        public void initialize(Retired constraint) {
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public Set<String> components() {
            return Set.of();
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            findings.accept(new CrossFieldFinding(CrossFieldFinding.OBJECT, ErrorCode.INVALID_INPUT, hint));
        }
    }
}
