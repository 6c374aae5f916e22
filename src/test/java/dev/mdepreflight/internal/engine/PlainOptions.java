package dev.mdepreflight.internal.engine;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.TextInspector;
import dev.mdepreflight.report.Limits;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.util.Set;

/** Options of checks that report violations only, with one correlation id for all. */
public final class PlainOptions {
    private PlainOptions() {}

    public static Options at(Clock clock) {
        return new Options(
                Limits.defaults(), false, Set.of(), () -> "id", true, Set.of(Default.class), clock, TextInspector.NONE);
    }
}
