package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** Rows of tables of bodies, and what is said of them. */
final class BodyRows {
    private static final Preflight PLAIN = Preflight.create();
    private static final Preflight ADVISING = Preflight.builder().advice(true).build();

    private BodyRows() {}

    /** A body that the service takes, and id and pointer of each piece of advice that there is. */
    static Arguments taken(Operation operation, String body, String... advice) {
        return Arguments.of(operation, body, List.of(advice));
    }

    /** A body that the service refuses for one reason; its code and pointer, and the hint. */
    static Arguments refused(Operation operation, String body, String codeAndPointer, @Nullable String hint) {
        return Arguments.of(operation, body, codeAndPointer, hint);
    }

    static void assertTaken(Operation operation, String body, List<String> advice) {
        assertThat(PLAIN.check(operation, body)).isSameAs(Report.clean());
        Report report = ADVISING.check(operation, body);
        assertThat(report.violations()).isEmpty();
        assertThat(report.advice())
                .extracting(one -> one.id() + " " + one.pointer())
                .containsExactlyElementsOf(advice);
    }

    static void assertRefused(Operation operation, String body, String codeAndPointer, @Nullable String hint) {
        Report report = PLAIN.check(operation, body);
        assertThat(report.violations()).hasSize(1);
        Violation violation = report.violations().get(0);
        assertThat(violation.code().code() + " " + violation.pointer()).isEqualTo(codeAndPointer);
        assertThat(violation.hint()).isEqualTo(hint);
        assertThat(violation.scope()).isEqualTo(Scope.REQUEST);
        assertThat(report.isRefused()).isTrue();
        assertThat(ADVISING.check(operation, body).violations()).containsExactly(violation);
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
        return report.advice().stream().map(BodyRows::line).sorted().toList();
    }

    private static String line(Advice advice) {
        return advice.id() + " " + advice.pointer() + " " + advice.hint();
    }
}
