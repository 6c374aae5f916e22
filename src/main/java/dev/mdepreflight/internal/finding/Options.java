package dev.mdepreflight.internal.finding;

import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How checks are made and reported; the same for every check of one door.
 *
 * @param limits what is taken at most
 * @param advice whether advice is given
 * @param suppressed reasons of advice that is not given
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
     * A report of one check.
     *
     * @return a builder of it, with the correlation id and the details set
     */
    public Report.Builder report() {
        return Report.builder().correlationId(correlationId).details(details);
    }

    /**
     * Whether a piece of advice is wanted.
     *
     * @param reason its reason
     * @return true if advice is given and this one is not suppressed
     */
    public boolean gives(String reason) {
        return advice && !suppressed.contains(reason);
    }
}
