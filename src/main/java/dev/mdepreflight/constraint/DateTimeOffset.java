package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The text must be a date and time with an offset, as OData types it (Edm.DateTimeOffset). Null is valid.
 *
 * <p>Any number of fraction digits, a missing second and lower-case {@code t} and {@code z} are taken unless {@link #documented} asks
 * for the form that the API documents. Source: OData ABNF 4.01, dateTimeOffsetValue; RFC 3339 section 5.6.
 */
@Documented
@Constraint(validatedBy = DateTimeOffset.Validator.class)
@ReportedAs(ErrorCode.INVALID_REQUEST_BODY)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(DateTimeOffset.List.class)
public @interface DateTimeOffset {
    /**
     * Whether only the documented form is taken: upper-case {@code T} and {@code Z}, seconds, at most seven fraction digits.
     *
     * @return true for the narrower grammar
     */
    boolean documented() default false;

    /**
     * Whether the offset must be written as {@code Z}.
     *
     * @return true to take nothing but UTC
     */
    boolean utc() default false;

    /**
     * The fewest fraction digits.
     *
     * @return the number of digits of the seconds' fraction
     */
    int leastFraction() default 0;

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidRequestBody}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        DateTimeOffset[] value();
    }

    /** Judges a text by {@link DateTimeOffset}. */
    final class Validator extends Utf8Validator<DateTimeOffset> {
        private Grammar grammar = Grammar.DATE_TIME_OFFSET;
        private boolean utc;
        private int leastFraction;

        /** Whether the grammar says all. */
        private boolean plain = true;

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(DateTimeOffset constraint) {
            grammar = constraint.documented() ? Grammar.DATE_TIME_OFFSET_DOCUMENTED : Grammar.DATE_TIME_OFFSET;
            utc = constraint.utc();
            leastFraction = constraint.leastFraction();
            plain = !utc && leastFraction == 0;
        }

        @Override
        public boolean isValid(byte[] utf8, int from, int to) {
            return grammar.matches(utf8, from, to) && (plain || isNarrow(utf8, from, to));
        }

        private boolean isNarrow(byte[] utf8, int from, int to) {
            boolean inUtc = utf8[to - 1] == 'Z' || utf8[to - 1] == 'z';
            return (!utc || inUtc) && fraction(utf8, from, to) >= leastFraction;
        }

        /** The number of digits after the dot, which a date-time has once at most. */
        private static int fraction(byte[] utf8, int from, int to) {
            int dot = from;
            while (dot < to && utf8[dot] != '.') {
                dot++;
            }
            int end = dot + 1;
            while (end < to && utf8[end] >= '0' && utf8[end] <= '9') {
                end++;
            }
            return end - dot - 1;
        }

        @Override
        public @Nullable String hint(String rejected) {
            return utc || leastFraction > 0
                    ? "write the time in UTC with all its fraction digits, as in 2030-01-31T00:00:00.1234567Z"
                    : GrammarHints.of(grammar, rejected);
        }
    }
}
