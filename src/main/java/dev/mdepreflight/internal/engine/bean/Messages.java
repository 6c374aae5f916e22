package dev.mdepreflight.internal.engine.bean;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Interpolates messages in English. Leaves expressions as they are, without a log entry for each.
 *
 * <p>Each message ends in a random mark, which {@link #plain} removes. Hibernate Validator keeps violations in a hash set, but hashes only
 * the names in a path: without the mark, all violations in the elements of a list of texts would collide and take quadratic time. The
 * message is the only part of a violation that this library supplies.
 */
final class Messages extends ParameterMessageInterpolator {
    /** This character is allowed in no message. */
    private static final char MARK = '\0';

    private static final int MARK_LENGTH = 3;

    Messages() {
        super(Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false);
    }

    @Override
    public String interpolate(String template, Context context) {
        int random = ThreadLocalRandom.current().nextInt();
        return super.interpolate(template, context) + MARK + (char) random + (char) (random >>> Character.SIZE);
    }

    @Override
    public @Nullable String interpolate(Context context, Locale locale, String term) {
        return term.startsWith("$") ? term : super.interpolate(context, locale, term);
    }

    /** Removes the mark; a message without a mark stays as it is. */
    static String plain(String message) {
        int mark = message.length() - MARK_LENGTH;
        return mark >= 0 && message.charAt(mark) == MARK ? message.substring(0, mark) : message;
    }
}
