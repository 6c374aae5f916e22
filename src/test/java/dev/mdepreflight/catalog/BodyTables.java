package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** What the tables of bodies hold against both paths. */
final class BodyTables {
    private static final Preflight PLAIN = Preflight.create();
    /** The values in the tables are reserved for documentation, which goes without saying here. */
    private static final Preflight ADVISING =
            Preflight.builder().advice(true).suppress("documentation-address").build();

    private BodyTables() {}

    /** A body that the service takes, and id and pointer of each piece of advice that there is. */
    static Arguments taken(Operation operation, String body, String... advice) {
        return Arguments.of(operation, body, List.of(advice));
    }

    /** A body that the service refuses for one reason; its code and pointer, and the hint. */
    static Arguments refused(Operation operation, String body, String codeAndPointer, @Nullable String hint) {
        return Arguments.of(operation, body, codeAndPointer, hint);
    }

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

    /** The body has one violation, with this hint, refuses the call, with advice on or off, and has no advice at its place. */
    static void assertRefused(Operation operation, String body, String codeAndPointer, @Nullable String hint) {
        Report report = ADVISING.check(operation, body);
        assertThat(report.violations())
                .extracting(violation -> violation.code().code() + " " + violation.pointer())
                .containsExactly(codeAndPointer);
        Violation violation = report.violations().get(0);
        assertThat(report.advice()).extracting(Advice::pointer).doesNotContain(violation.pointer());
        assertThat(violation.hint()).isEqualTo(hint);
        assertThat(report.isRefused()).isTrue();
        assertThat(PLAIN.check(operation, body).violations()).containsExactly(violation);
    }

    private static List<String> found(Report report) {
        return report.advice().stream()
                .map(advice -> advice.reason() + " " + advice.pointer())
                .toList();
    }

    /** Advice from the bound record, which cannot speak of names: id, pointer and hint. */
    static List<String> adviceOnObject(Operation operation, String body) {
        return told(ADVISING.check(BothPaths.bind(operation.body(), body)));
    }

    /** Advice from bytes: id, pointer and hint. */
    static List<String> advice(Operation operation, String body) {
        return told(ADVISING.check(operation, body));
    }

    private static List<String> told(Report report) {
        return report.advice().stream().map(BodyTables::line).sorted().toList();
    }

    private static String line(Advice advice) {
        return advice.reason() + " " + advice.pointer() + " " + advice.hint();
    }
}
