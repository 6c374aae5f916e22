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
 * The string must not have more UTF-16 code units than a limit. {@code @Size} counts in the same way. Null is valid.
 *
 * <p>Unlike {@code @Size}, this constraint can be reported as advice with its own id.
 */
@Documented
@Constraint(validatedBy = MaxLength.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(MaxLength.List.class)
public @interface MaxLength {
    /** The largest allowed number of UTF-16 code units, at least 0. */
    int value();

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        MaxLength[] value();
    }

    final class Validator extends Utf8Validator<MaxLength> {
        private int allowed;

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
                // RFC 3629 section 3: a continuation byte does not start a character. A four-byte character is a
                // surrogate pair.
                if ((utf8[i] & 0xC0) != 0x80) {
                    units += (utf8[i] & 0xF8) == 0xF0 ? 2 : 1;
                }
            }
            return units <= allowed;
        }
    }
}
