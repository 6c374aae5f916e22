package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Violation MISSING = Violation.builder(
                    ErrorCode.MISSING_REQUIRED_PARAMETER, "a-reason", "Parameter title is missing.")
            .pointer("/Indicators/3/title")
            .location(new Location(12, 2, 3, 1))
            .hint("did you mean title? Names are case-sensitive")
            .build();
    private static final Violation HASH = Violation.builder(
                    ErrorCode.INVALID_HASH_VALUE, "a-reason", "Hash value xyz is invalid.")
            .pointer("/Indicators/4/indicatorValue")
            .excerpt("xyz")
            .scope(Scope.ELEMENT)
            .build();
    private static final Advice EXPIRED = Advice.builder("expiration-past", "In the past.")
            .pointer("/expirationTime")
            .build();

    private static Report of(List<Violation> violations, List<Advice> advice) {
        return Report.builder()
                .violations(violations)
                .advice(advice)
                .correlationId(() -> "id")
                .build();
    }

    @Test
    void nothingFound_isTheSharedCleanReport() {
        Report report = of(List.of(), List.of());

        assertThat(report).isSameAs(Report.clean());
        assertThat(report.isClean()).isTrue();
        assertThat(report.isRefused()).isFalse();
        assertThat(report.violations()).isEmpty();
        assertThat(report.advice()).isEmpty();
        assertThat(report.omittedViolations()).isZero();
        assertThat(report.omittedAdvice()).isZero();
        assertThat(report.orThrow()).isSameAs(report);
    }

    @Test
    void adviceAlone_isClean() {
        Report report = of(List.of(), List.of(EXPIRED));

        assertThat(report.isClean()).isTrue();
        assertThat(report.isRefused()).isFalse();
        assertThat(report.orThrow()).isSameAs(report);
        assertThat(report.advice()).containsExactly(EXPIRED);
    }

    @Test
    void theFindings_areTheViolationsThenTheAdvice() {
        assertThat(of(List.of(HASH, MISSING), List.of(EXPIRED)).findings()).containsExactly(HASH, MISSING, EXPIRED);
        assertThat(Report.clean().findings()).isEmpty();
    }

    @Test
    void aCopyOfAReport_hasItsFindingsAndItsCorrelationId() {
        Report report = Report.builder()
                .violations(List.of(HASH))
                .omittedViolations(2)
                .refused(true)
                .advice(List.of(EXPIRED))
                .omittedAdvice(3)
                .details(false)
                .build();
        Report copy = report.toBuilder().build();
        assertThat(copy).isEqualTo(report);
        assertThat(copy.isRefused()).isTrue();
        assertThat(copy.envelope()).isEqualTo(report.envelope());
        assertThat(Report.clean().toBuilder().build()).isSameAs(Report.clean());
    }

    @Test
    void violationOfARequest_refusesIt() {
        assertThat(of(List.of(HASH, MISSING), List.of()).isRefused()).isTrue();
    }

    @Test
    void violationOfAnElement_isNotCleanButNotRefused() {
        Report report = of(List.of(HASH), List.of());

        assertThat(report.isClean()).isFalse();
        assertThat(report.isRefused()).isFalse();
    }

    @Test
    void lists_areCopiedAndImmutable() {
        List<Violation> violations = new ArrayList<>(List.of(MISSING));
        Report report = of(violations, List.of());
        violations.clear();

        assertThat(report.violations()).containsExactly(MISSING).isUnmodifiable();
        assertThat(report.advice()).isUnmodifiable();
    }

    @Test
    void countsThatCannotBe_areRefused() {
        Supplier<String> id = () -> "id";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.builder()
                        .violations(List.of(MISSING))
                        .omittedViolations(-1)
                        .correlationId(id)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.builder()
                        .violations(List.of(MISSING))
                        .omittedAdvice(-1)
                        .correlationId(id)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Report.builder().omittedViolations(1).correlationId(id).build());
    }

    @Test
    void envelope_namesTheFirstViolationAndListsAll() {
        ErrorEnvelope envelope = of(List.of(MISSING, HASH), List.of(EXPIRED)).envelope();

        assertThat(envelope)
                .isEqualTo(new ErrorEnvelope(
                        "MissingRequiredParameter",
                        "Parameter title is missing.",
                        "id",
                        List.of(
                                new ErrorEnvelope.Detail(
                                        "MissingRequiredParameter",
                                        "Parameter title is missing.",
                                        "/Indicators/3/title"),
                                new ErrorEnvelope.Detail(
                                        "InvalidHashValue",
                                        "Hash value xyz is invalid.",
                                        "/Indicators/4/indicatorValue")),
                        null));
    }

    @Test
    void envelope_withDetailsOff_isTheBareForm() {
        Report report = Report.builder()
                .violations(List.of(MISSING, HASH))
                .correlationId(() -> "id")
                .details(false)
                .build();

        assertThat(report.envelope().toJson())
                .isEqualTo("{\"error\":{\"code\":\"MissingRequiredParameter\","
                        + "\"message\":\"Parameter title is missing.\",\"target\":\"id\"}}");
    }

    @Test
    void envelope_ofACleanReport_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Report.clean().envelope())
                .withMessage("A clean report has no error envelope");
        assertThatIllegalStateException()
                .isThrownBy(() -> of(List.of(), List.of(EXPIRED)).envelope());
    }

    @Test
    void correlationId_isDrawnOnceAndOnlyWhenAskedFor() {
        AtomicInteger drawn = new AtomicInteger();
        Report report = Report.builder()
                .violations(List.of(MISSING))
                .correlationId(() -> "id-" + drawn.incrementAndGet())
                .build();
        assertThat(drawn).hasValue(0);

        assertThat(report.envelope().target()).isEqualTo("id-1");
        assertThat(report.envelope()).isSameAs(report.envelope());
        assertThat(drawn).hasValue(1);
    }

    @Test
    void correlationId_isTheSameForManyThreads() throws InterruptedException, ExecutionException {
        int threads = 8;
        AtomicInteger drawn = new AtomicInteger();
        Report report = Report.builder()
                .violations(List.of(MISSING))
                .correlationId(() -> "id-" + drawn.incrementAndGet())
                .build();
        CountDownLatch start = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<ErrorEnvelope>> asked = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                asked.add(pool.submit(() -> {
                    start.countDown();
                    start.await();
                    return report.envelope();
                }));
            }
            for (Future<ErrorEnvelope> envelope : asked) {
                assertThat(envelope.get().target()).isEqualTo("id-1");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(drawn).hasValue(1);
    }

    @Test
    void correlationId_supplierThatFailed_isAskedAgain() {
        AtomicInteger drawn = new AtomicInteger();
        Report report = Report.builder()
                .violations(List.of(MISSING))
                .correlationId(() -> {
                    if (drawn.incrementAndGet() == 1) {
                        throw new IllegalStateException("no id yet");
                    }
                    return "id";
                })
                .build();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(report::envelope);
        assertThat(report.envelope().target()).isEqualTo("id");
    }

    @Test
    @SuppressWarnings("NullAway") // what a supplier without null checks can do
    void correlationId_null_isRefused() {
        Report report = Report.builder()
                .violations(List.of(MISSING))
                .correlationId(() -> null)
                .build();

        assertThatNullPointerException()
                .isThrownBy(report::envelope)
                .withMessage("The correlation-id supplier returned null");
    }

    @Test
    void orThrow_carriesReportAndEnvelope() {
        Report report = Report.builder()
                .violations(List.of(MISSING, HASH))
                .omittedViolations(5)
                .correlationId(() -> "id")
                .build();

        assertThatExceptionOfType(PreflightException.class)
                .isThrownBy(report::orThrow)
                .withMessage(
                        "MissingRequiredParameter: Parameter title is missing. (at /Indicators/3/title) and 6 more")
                .satisfies(thrown -> {
                    assertThat(thrown.report()).isSameAs(report);
                    assertThat(thrown.envelope()).isSameAs(report.envelope());
                });
    }

    @Test
    void exception_forOneViolationOfTheWholeDocument_saysJustThat() {
        Violation notJson = Violation.builder(ErrorCode.INVALID_REQUEST_BODY, "a-reason", "Invalid request body.")
                .build();

        assertThat(new PreflightException(of(List.of(notJson), List.of())))
                .hasMessage("InvalidRequestBody: Invalid request body.");
    }

    @Test
    void exception_showsAHostilePointerAsAnExcerpt() {
        Violation hostile = Violation.builder(ErrorCode.INVALID_INPUT, "a-reason", "m")
                .pointer("/\u001B[2J" + "x".repeat(100_000))
                .build();

        assertThat(new PreflightException(of(List.of(hostile), List.of())).getMessage())
                .hasSizeLessThan(120)
                .contains("/\\u001B[2Jxx");
    }

    @Test
    void exception_forACleanReport_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PreflightException(Report.clean()));
    }

    @Test
    void equality_isThatOfFindingsAndCounts_notOfTheCorrelationId() {
        Report report = Report.builder()
                .violations(List.of(MISSING))
                .omittedViolations(1)
                .advice(List.of(EXPIRED))
                .omittedAdvice(2)
                .correlationId(() -> "a")
                .build();

        assertThat(report)
                .isEqualTo(Report.builder()
                        .violations(List.of(MISSING))
                        .omittedViolations(1)
                        .advice(List.of(EXPIRED))
                        .omittedAdvice(2)
                        .correlationId(() -> "b")
                        .build())
                .hasSameHashCodeAs(Report.builder()
                        .violations(List.of(MISSING))
                        .omittedViolations(1)
                        .advice(List.of(EXPIRED))
                        .omittedAdvice(2)
                        .correlationId(() -> "b")
                        .build())
                .isNotEqualTo(Report.builder()
                        .violations(List.of(HASH))
                        .omittedViolations(1)
                        .advice(List.of(EXPIRED))
                        .omittedAdvice(2)
                        .correlationId(() -> "a")
                        .build())
                .isNotEqualTo(Report.builder()
                        .violations(List.of(MISSING))
                        .advice(List.of(EXPIRED))
                        .omittedAdvice(2)
                        .correlationId(() -> "a")
                        .build())
                .isNotEqualTo(Report.builder()
                        .violations(List.of(MISSING))
                        .omittedViolations(1)
                        .omittedAdvice(2)
                        .correlationId(() -> "a")
                        .build())
                .isNotEqualTo(Report.builder()
                        .violations(List.of(MISSING))
                        .omittedViolations(1)
                        .advice(List.of(EXPIRED))
                        .correlationId(() -> "a")
                        .build());
    }

    @Test
    void toString_isOneLineWithoutValues() {
        assertThat(of(List.of(MISSING, HASH, HASH), List.of(EXPIRED)))
                .hasToString(
                        "Report[violations=3, omittedViolations=0,"
                                + " codes=[MissingRequiredParameter, InvalidHashValue], refused=true, advice=1, omittedAdvice=0]");
    }
}
