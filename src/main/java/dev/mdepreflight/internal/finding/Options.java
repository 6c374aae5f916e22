package dev.mdepreflight.internal.finding;

import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How bodies are checked and reported.
 *
 * @param advice whether advice is reported
 * @param suppressed ids of advice that is not reported
 * @param correlationId supplies the target of an error envelope
 * @param details whether an envelope lists every violation
 * @param groups the validation groups whose constraints count
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
    public Options {
        suppressed = Set.copyOf(suppressed);
        groups = Set.copyOf(groups);
    }

    /** Returns a builder of a report, with the correlation id and the details set. */
    public Report.Builder report() {
        return Report.builder().correlationId(correlationId).details(details);
    }

    /** Whether advice with this id is reported. */
    public boolean gives(String reason) {
        return advice && !suppressed.contains(reason);
    }
}
