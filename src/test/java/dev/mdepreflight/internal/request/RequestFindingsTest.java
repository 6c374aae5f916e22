package dev.mdepreflight.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.TextInspector;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestFindingsTest {
    private static final String URI = "/api/ips/x/alerts";
    private static final UriPart VALUE = UriPart.of(URI, 9, 10);
    private static final Violation OF_BODY = Violation.builder(ErrorCode.INVALID_INPUT, "a-reason", "m")
            .pointer("/b")
            .scope(Scope.ELEMENT)
            .build();
    private static final Advice ADVICE_OF_BODY =
            Advice.builder("a", "m").pointer("/b").build();

    private static RequestFindings findings(int cap) {
        Limits limits = Limits.builder().maxViolations(cap).build();
        RequestFindings findings = new RequestFindings(
                new Options(limits, true, Set.of(), () -> "id", true, Set.of(), Clock.systemUTC(), TextInspector.NONE),
                URI);
        findings.violation(ErrorCode.INVALID_IP_ADDRESS, "a-reason", Part.PATH, "/ip", VALUE, "hint");
        findings.advice("p", "m", Part.PATH, "/ip", VALUE, "hint");
        return findings;
    }

    private static Report ofBody() {
        return Report.builder()
                .violations(List.of(OF_BODY))
                .omittedViolations(2)
                .refused(false)
                .advice(List.of(ADVICE_OF_BODY))
                .omittedAdvice(3)
                .correlationId(() -> "id")
                .build();
    }

    @Test
    void thePath_comesBeforeTheBody_inOneReport() {
        Report report = findings(10).report(ofBody());
        assertThat(report.violations()).extracting(Violation::qualifiedPointer).containsExactly("/path/ip", "/b");
        assertThat(report.advice()).extracting(Advice::qualifiedPointer).containsExactly("/path/ip", "/b");
        assertThat(report.omittedViolations()).isEqualTo(2);
        assertThat(report.omittedAdvice()).isEqualTo(3);
        assertThat(report.isRefused()).isTrue();
        assertThat(report.envelope().code()).isEqualTo("InvalidIpAddress");
        assertThat(report.envelope().target()).isEqualTo("id");
        assertThat(report.envelope().details()).hasSize(2);
    }

    @Test
    void theCap_countsWhatIsBeyond() {
        Report report = findings(1).report(ofBody());
        assertThat(report.violations()).extracting(Violation::qualifiedPointer).containsExactly("/path/ip");
        assertThat(report.advice()).extracting(Advice::qualifiedPointer).containsExactly("/path/ip");
        assertThat(report.omittedViolations()).isEqualTo(3);
        assertThat(report.omittedAdvice()).isEqualTo(4);
    }

    @Test
    void withoutFindings_theReportOfTheBody_isTheReport() {
        Report body = ofBody();
        Options options = new Options(
                Limits.defaults(), false, Set.of(), () -> "id", true, Set.of(), Clock.systemUTC(), TextInspector.NONE);
        RequestFindings none = new RequestFindings(options, URI);
        none.advice("p", "m", Part.PATH, "/ip", VALUE, "hint");
        assertThat(none.report(body)).isSameAs(body);
    }
}
