package dev.mdepreflight.internal.finding;

import dev.mdepreflight.report.Limits;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How checks are made and reported; the same for every check of one door.
 *
 * @param limits what is taken at most
 * @param advice whether advice is given
 * @param suppressed ids of advice that is not given
 * @param correlationId gives the target of an envelope
 * @param details whether an envelope lists every violation
 * @param groups the validation groups whose constraints count
 * @param clock tells the present
 * @param inspector says what is doubtful about texts
 */
public record Options(
        Limits limits,
        boolean advice,
        Set<String> suppressed,
        Supplier<String> correlationId,
        boolean details,
        Set<Class<?>> groups,
        Clock clock,
        TextInspector inspector) {
    /** Takes copies of the sets. */
    public Options {
        suppressed = Set.copyOf(suppressed);
        groups = Set.copyOf(groups);
    }

    /**
     * Whether a piece of advice is wanted.
     *
     * @param adviceId its id
     * @return true if advice is given and this one is not suppressed
     */
    public boolean gives(String adviceId) {
        return advice && !suppressed.contains(adviceId);
    }
}
