package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The string, or the enum constant's JSON name, must not be one of certain values. Letter case matters. Null is valid. */
@Documented
@Constraint(validatedBy = {NoneOf.TextValidator.class, NoneOf.EnumValidator.class})
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(NoneOf.List.class)
public @interface NoneOf {
    /** The forbidden strings or JSON names. */
    String[] value();

    /** Says how to fix a violation; empty for no hint. */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        NoneOf[] value();
    }

    final class TextValidator extends Utf8Validator<NoneOf> {
        private byte[][] encoded = {};
        private @Nullable String hint;

        @Override
        public void initialize(NoneOf constraint) {
            encoded = Arrays.stream(constraint.value())
                    .map(value -> value.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public boolean isValid(byte[] utf8, int from, int to) {
            for (byte[] value : encoded) {
                if (Arrays.equals(value, 0, value.length, utf8, from, to)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public @Nullable String hint(String rejected) {
            return hint;
        }
    }

    final class EnumValidator implements ConstraintValidator<NoneOf, Enum<?>> {
        private java.util.List<String> names = java.util.List.of();

        @Override
        public void initialize(NoneOf constraint) {
            names = java.util.List.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable Enum<?> value, ConstraintValidatorContext context) {
            return value == null || !names.contains(WireNames.of(value));
        }
    }
}
