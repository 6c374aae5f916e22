package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must not have more than so many UTF-16 units, as {@code @Size} counts them. Null is valid.
 *
 * <p>Unlike {@code @Size} it can be advice under an id of its own.
 */
@Documented
@Constraint(validatedBy = MaxLength.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(MaxLength.List.class)
public @interface MaxLength {
    /**
     * The limit.
     *
     * @return the number of UTF-16 units allowed, at least 0
     */
    int value();

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        MaxLength[] value();
    }

    /** Judges a text by {@link MaxLength}. */
    final class Validator extends Utf8Validator<MaxLength> {
        private int allowed;

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(MaxLength constraint) {
            allowed = constraint.value();
        }

        @Override
        public String hint(String rejected) {
            return "at most " + allowed + " characters, this has " + rejected.length();
        }

        @Override
        public boolean isValid(byte[] utf8, int from, int to) {
            int units = 0;
            for (int i = from; i < to; i++) {
                // RFC 3629 section 3: a character begins with what is no continuation byte; one of four bytes is a
                // surrogate
                // pair in UTF-16.
                if ((utf8[i] & 0xC0) != 0x80) {
                    units += (utf8[i] & 0xF8) == 0xF0 ? 2 : 1;
                }
            }
            return units <= allowed;
        }
    }
}
