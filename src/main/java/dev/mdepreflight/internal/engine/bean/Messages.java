package dev.mdepreflight.internal.engine.bean;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Messages of constraints in English, in which an expression stays as it is, without a line in the log for each.
 *
 * <p>Each has a mark of its own behind it, which {@link #plain} takes away. Hibernate Validator keeps violations in a hash set, and their
 * hash knows of the path only the names: those of the elements of one list of texts would all have the same, and to add one would take as
 * long as there are others. The message is the one part of a violation that is made here.
 */
final class Messages extends ParameterMessageInterpolator {
    /** No message of a constraint has this character, which is not allowed in any text for people. */
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

    /** A message as it is for people; one that was not made here is left as it is. */
    static String plain(String message) {
        int mark = message.length() - MARK_LENGTH;
        return mark >= 0 && message.charAt(mark) == MARK ? message.substring(0, mark) : message;
    }
}
