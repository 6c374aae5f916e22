package dev.mdepreflight.internal.engine.bean;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Interpolates messages in English. Leaves expressions unchanged and does not log each of them.
 *
 * <p>Each message ends with a random mark, which {@link #plain} removes. Hibernate Validator keeps violations in a hash set, but hashes
 * only the names in a path. Without the mark, all violations in the elements of a list of strings would collide and take quadratic time.
 * The mark is in the message because this library supplies no other part of a violation.
 */
final class Messages extends ParameterMessageInterpolator {
    /** No message can contain this character. */
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

    /** Removes the mark; a message without a mark stays unchanged. */
    static String plain(String message) {
        int mark = message.length() - MARK_LENGTH;
        return mark >= 0 && message.charAt(mark) == MARK ? message.substring(0, mark) : message;
    }
}
