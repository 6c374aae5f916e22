package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Excerpt;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Base of the validators of texts that judge a range of UTF-8 bytes.
 *
 * <p>A subclass states its rule once; it is run on JSON bytes in place, and on a bound text as an ordinary {@link
 * ConstraintValidator}. Subclasses need a public constructor without parameters and are used by many threads after {@link
 * #initialize}. Null is valid; a text with a lone surrogate is not.
 *
 * @param <A> the constraint
 */
public abstract class Utf8Validator<A extends Annotation> implements ConstraintValidator<A, CharSequence> {
    /** For subclasses. */
    protected Utf8Validator() {}

    /**
     * Judges a text.
     *
     * @param utf8 holds the text in UTF-8
     * @param from where the text begins
     * @param to where it ends, exclusive
     * @return whether it is valid
     */
    public abstract boolean isValid(byte[] utf8, int from, int to);

    /**
     * Judges a text that is compared with the present.
     *
     * @param utf8 holds the text in UTF-8
     * @param from where the text begins
     * @param to where it ends, exclusive
     * @param clock tells the present
     * @return whether it is valid; the same whatever the time, unless overridden
     */
    public boolean isValid(byte[] utf8, int from, int to, Clock clock) {
        return isValid(utf8, from, to);
    }

    /**
     * The grammars of which a valid text conforms to one, so that what else is known of such texts can be said.
     *
     * @return the grammars; none unless overridden
     */
    public List<Grammar> grammars() {
        return List.of();
    }

    /**
     * Says how a rejected text can be mended.
     *
     * @param rejected a text that is not valid
     * @return plain text, or null if there is nothing to say
     */
    public @Nullable String hint(String rejected) {
        return null;
    }

    @Override
    public final boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        ByteBuffer utf8;
        try {
            utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        } catch (CharacterCodingException loneSurrogate) {
            return false;
        }
        if (isValid(
                utf8.array(),
                utf8.arrayOffset() + utf8.position(),
                utf8.arrayOffset() + utf8.limit(),
                context.getClockProvider().getClock())) {
            return true;
        }
        ProviderContext.parameter(context, "rejected", Excerpt.of(value));
        return false;
    }
}
