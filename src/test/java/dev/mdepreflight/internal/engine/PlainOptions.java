package dev.mdepreflight.internal.engine;

import dev.mdepreflight.report.Limits;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.util.Set;

/** Options of checks that report violations only, with one correlation id for all. */
final class PlainOptions {
    private PlainOptions() {}

    static Options at(Clock clock) {
        return new Options(
                Limits.defaults(), false, Set.of(), () -> "id", true, Set.of(Default.class), clock, TextInspector.NONE);
    }
}
