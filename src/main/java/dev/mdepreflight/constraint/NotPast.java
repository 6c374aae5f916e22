package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.mdepreflight.format.DateTimes;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The string must not be a date and time in the past. Null is valid. A string that is not a date-time with an offset is
 * valid too, because {@link DateTimeOffset} checks that.
 *
 * <p>Only whole seconds are compared, because the service deletes expired indicators with a precision of one second.
 */
@Documented
@Constraint(validatedBy = NotPast.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(NotPast.List.class)
public @interface NotPast {
    /** Says what happens if the time is in the past; empty for no hint. */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        NotPast[] value();
    }

    final class Validator extends Utf8Validator<NotPast> {
        private @Nullable String hint;

        @Override
        public void initialize(NotPast constraint) {
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public boolean isValid(byte[] utf8, int from, int to) {
            // Without a clock, no time counts as past.
            return true;
        }

        @Override
        public boolean isValid(byte[] utf8, int from, int to, Clock clock) {
            return !DateTimes.isDateTimeOffset(utf8, from, to)
                    || DateTimes.epochSecond(utf8, from, to) >= clock.instant().getEpochSecond();
        }

        @Override
        public @Nullable String hint(String rejected) {
            return hint;
        }
    }
}
