package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the operation that runs a hunting query takes and refuses. */
class HuntingBodiesTest {
    private static final Operation RUN = Operations.RUN_ADVANCED_QUERY;

    static Stream<Arguments> taken() {
        return Stream.of(
                BodyTables.taken(
                        RUN, "{\"Query\":\"DeviceInfo | where Timestamp > ago(1d) | project DeviceId | limit 5\"}"),
                BodyTables.taken(
                        RUN, "{\"Query\":\"DeviceInfo\\r\\n| where OSPlatform == \\\"Windows11\\\"\\n\\t| limit 5\"}"),
                BodyTables.taken(RUN, "{\"Query\":\"" + "union DeviceInfo, DeviceEvents ".repeat(5000) + "\"}"),
                BodyTables.taken(RUN, "{\"Query\":\"DeviceInfo | take\"}"),
                BodyTables.taken(RUN, "{\"Query\":\"DeviceInfo\",\"Timespan\":\"P1D\"}", "unknown-property /Timespan"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void taken(Operation operation, String body, List<String> advice) {
        BodyTables.assertTaken(operation, body, advice);
    }

    static Stream<Arguments> refused() {
        String missing = "MissingRequiredParameter /Query";
        return Stream.of(
                BodyTables.refused(RUN, "{}", missing, null),
                BodyTables.refused(RUN, "{\"Query\":null}", missing, null),
                BodyTables.refused(
                        RUN, "{\"query\":\"DeviceInfo\"}", missing, "did you mean Query? Names are case-sensitive"),
                BodyTables.refused(
                        RUN,
                        "{\"Query\":[\"DeviceInfo\"]}",
                        "InvalidRequestBody /Query",
                        "expected a JSON string, found a JSON array"),
                BodyTables.refused(
                        RUN,
                        "{\"Query\":\"DeviceInfo\",\"Query\":\"DeviceEvents\"}",
                        "InvalidRequestBody /Query",
                        "the name occurs twice"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refused(Operation operation, String body, String codeAndPointer, @Nullable String hint) {
        BodyTables.assertRefused(operation, body, codeAndPointer, hint);
    }

    @Test
    void rawLineBreak_isNoJson_atItsPlace() {
        Report report = Preflight.create().check(RUN, "{\"Query\":\"DeviceInfo\n| limit 5\"}");

        assertThat(report.violations()).hasSize(1);
        Violation violation = report.violations().get(0);
        assertThat(violation.code()).isEqualTo(ErrorCode.INVALID_REQUEST_BODY);
        assertThat(violation.location()).isNotNull();
        assertThat(violation.location().offset()).isEqualTo("{\"Query\":\"DeviceInfo".length());
        assertThat(violation.location().line()).isEqualTo(1);
        assertThat(violation.location().column()).isEqualTo("{\"Query\":\"DeviceInfo".length() + 1);
    }
}
