package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tables of bodies hold against both paths. */
final class BodyTables {
    private static final Preflight PLAIN = Preflight.create();
    private static final Preflight ADVISING = Preflight.builder().advice(true).build();

    private BodyTables() {}

    /** The body has no violation, and this advice: an id, a blank and a pointer each. */
    static void assertTaken(Operation operation, String body, List<String> advice) {
        assertThat(PLAIN.check(operation, body)).isSameAs(Report.clean());
        Report report = ADVISING.check(operation, body);
        assertThat(report.violations()).isEmpty();
        assertThat(found(report)).containsExactlyElementsOf(advice);
    }

    /** A record bound from the body has no violation, and this advice. */
    static void assertTakenAsObject(Operation operation, String body, List<String> advice) {
        Report report = ADVISING.check(BothPaths.bind(operation.body(), body));
        assertThat(report.violations()).isEmpty();
        assertThat(found(report)).containsExactlyInAnyOrderElementsOf(advice);
    }

    /** The body has one violation, with this hint, unless it is null, and no advice at its place. */
    static void assertRefused(Operation operation, String body, String codeAndPointer, @Nullable String hint) {
        Report report = ADVISING.check(operation, body);
        assertThat(report.violations())
                .extracting(violation -> violation.code().code() + " " + violation.pointer())
                .containsExactly(codeAndPointer);
        Violation violation = report.violations().get(0);
        assertThat(report.advice()).extracting(Advice::pointer).doesNotContain(violation.pointer());
        if (hint != null) {
            assertThat(violation.hint()).isEqualTo(hint);
        }
    }

    private static List<String> found(Report report) {
        return report.advice().stream()
                .map(advice -> advice.id() + " " + advice.pointer())
                .toList();
    }
}
