package dev.mdepreflight.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the fuzz targets hold reports to refuses each kind of unsound one. */
class SoundReportsTest {
    private static final byte[] BODY = "{\"a\":[1,{}],\n\"b\":2}".getBytes(UTF_8);
    private static final Location OF_B = new Location(17, 2, 5, 1);

    private static Violation violation(String message, String pointer, Location location) {
        return Violation.builder(ErrorCode.INVALID_INPUT, "a-reason", message)
                .pointer(pointer)
                .location(location)
                .build();
    }

    private static Report report(boolean refused, List<Violation> violations) {
        return Report.builder()
                .refused(refused)
                .violations(violations)
                .correlationId(() -> "id")
                .build();
    }

    private static void check(Report report) {
        SoundReports.assertOfBody(
                report, BODY, Limits.builder().maxViolations(2).build());
    }

    @Test
    void aSoundReport_passes() {
        assertThatCode(() -> check(report(true, List.of(violation("m", "/b", OF_B)))))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(report(true, List.of(violation("m", "/a/1/missing", OF_B)))))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnsoundOne_fails() {
        Violation sound = violation("m", "/b", OF_B);
        for (Report unsound : List.of(
                report(true, List.of(violation("m", "/a/2", OF_B))),
                report(true, List.of(violation("m", "/c/d", OF_B))),
                report(true, List.of(violation("m", "b", OF_B))),
                report(true, List.of(violation("m", "/~2", OF_B))),
                report(true, List.of(violation("m\u001b[2J", "/b", OF_B))),
                report(true, List.of(violation("\u202e", "/b", OF_B))),
                report(true, List.of(violation("m", "/b", new Location(17, 2, 6, 1)))),
                report(true, List.of(violation("m", "/b", new Location(19, 2, 7, 1)))),
                report(true, List.of(sound.toBuilder().scope(Scope.ELEMENT).build())),
                report(true, Collections.nCopies(3, sound)))) {
            assertThatThrownBy(() -> check(unsound)).isInstanceOf(AssertionError.class);
        }
    }
}
