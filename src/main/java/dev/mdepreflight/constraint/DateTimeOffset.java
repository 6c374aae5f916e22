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
 * The string must be a date and time with an offset (Edm.DateTimeOffset in OData). Null is valid.
 *
 * <p>Unless {@link #documented} is set, seconds may be missing, {@code t} and {@code z} may be lower-case, and the
 * fraction may have any number of digits. Source: OData ABNF 4.01, dateTimeOffsetValue; RFC 3339 section 5.6.
 */
@Documented
@Constraint(validatedBy = DateTimeOffset.Validator.class)
@ReportedAs(ErrorCode.INVALID_REQUEST_BODY)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(DateTimeOffset.List.class)
public @interface DateTimeOffset {
    /** Whether to require the documented format: upper-case T and Z, seconds, and at most seven fraction digits. */
    boolean documented() default false;

    /** Whether the offset must be {@code Z}. */
    boolean utc() default false;

    /** The smallest allowed number of fraction digits. */
    int leastFraction() default 0;

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidRequestBody}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        DateTimeOffset[] value();
    }

    final class Validator extends Utf8Validator<DateTimeOffset> {
        private Grammar grammar = Grammar.DATE_TIME_OFFSET;
        private boolean utc;
        private int leastFraction;

        private boolean plain = true;

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

        /** The number of fraction digits. */
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
