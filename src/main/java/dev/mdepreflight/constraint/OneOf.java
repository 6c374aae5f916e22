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
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The string, or the enum constant's JSON name, must be in a closed set. Letter case matters. Null is valid.
 *
 * <p>The set consists of strings, the constants of an enum (by their {@code @JsonProperty} names), or both.
 */
@Documented
@Constraint(validatedBy = {OneOf.TextValidator.class, OneOf.EnumValidator.class})
@ReportedAs(ErrorCode.INVALID_REQUEST_BODY)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(OneOf.List.class)
public @interface OneOf {
    /** The allowed strings, in the order in which messages list them. */
    String[] value() default {};

    /** An enum whose constants are the allowed values. */
    Class<? extends Enum<?>> enumType() default None.class;

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidRequestBody}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The default of {@link #enumType}: no enum. */
    enum None {}

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        OneOf[] value();
    }

    final class TextValidator extends Utf8Validator<OneOf> {
        private java.util.List<String> names = java.util.List.of();
        private byte[][] encoded = {};

        @Override
        public void initialize(OneOf constraint) {
            names = EnumValidator.names(constraint);
            encoded = names.stream()
                    .map(name -> name.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
        }

        @Override
        public boolean isValid(byte[] utf8, int from, int to) {
            for (byte[] name : encoded) {
                if (Arrays.equals(name, 0, name.length, utf8, from, to)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public @Nullable String hint(String rejected) {
            return Names.hint(rejected, names);
        }
    }

    final class EnumValidator implements ConstraintValidator<OneOf, Enum<?>> {
        private java.util.List<String> names = java.util.List.of();

        @Override
        public void initialize(OneOf constraint) {
            names = names(constraint);
        }

        @Override
        public boolean isValid(@Nullable Enum<?> value, ConstraintValidatorContext context) {
            return value == null || names.contains(WireNames.of(value));
        }

        static java.util.List<String> names(OneOf constraint) {
            java.util.List<String> names = new ArrayList<>(java.util.List.of(constraint.value()));
            names.addAll(WireNames.of(constraint.enumType()));
            return java.util.List.copyOf(names);
        }
    }
}
