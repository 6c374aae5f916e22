package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.Utf8;
import dev.mdepreflight.report.Excerpt;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Base class of validators that check strings as ranges of UTF-8 bytes.
 *
 * <p>A subclass states its rule once. The rule runs on JSON bytes in place, and on a bound string as an ordinary {@link
 * ConstraintValidator}. A subclass needs a public constructor without parameters and must be thread-safe after {@link
 * #initialize}. Null is valid; a string with a lone surrogate is not.
 *
 * @param <A> the constraint
 */
public abstract class Utf8Validator<A extends Annotation> implements ConstraintValidator<A, CharSequence> {
    protected Utf8Validator() {}

    /** {@return whether the string in the range {@code [from, to)} is valid} */
    public abstract boolean isValid(byte[] utf8, int from, int to);

    /** {@return whether the string is valid at the clock's time} By default, the time does not matter. */
    public boolean isValid(byte[] utf8, int from, int to, Clock clock) {
        return isValid(utf8, from, to);
    }

    /** The grammars that the constraint allows; by default, none. Advice about valid strings depends on the grammars. */
    public List<Grammar> grammars() {
        return List.of();
    }

    /** Says in plain text how to fix an invalid string; null for no hint. */
    public @Nullable String hint(String rejected) {
        return null;
    }

    @Override
    public final boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        byte[] utf8 = Utf8.encode(value);
        if (utf8 == null) {
            return false;
        }
        if (isValid(utf8, 0, utf8.length, context.getClockProvider().getClock())) {
            return true;
        }
        ProviderContext.parameter(context, "rejected", Excerpt.of(value));
        return false;
    }
}
