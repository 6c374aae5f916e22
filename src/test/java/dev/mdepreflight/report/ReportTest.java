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

    private static final Violation MISSING = new Violation(
            ErrorCode.MISSING_REQUIRED_PARAMETER,
            "Parameter title is missing.",
            "/Indicators/3/title",
            new Location(12, 2, 3, 1),
            null,
            "did you mean title? Names are case-sensitive",
            Scope.REQUEST);
    private static final Violation HASH = new Violation(
            ErrorCode.INVALID_HASH_VALUE,
            "Hash value xyz is invalid.",
            "/Indicators/4/indicatorValue",
            null,
            "xyz",
            null,
            Scope.ELEMENT);
    private static final Advice EXPIRED =
            new Advice("expiration-past", "In the past.", "/expirationTime", null, null, null);

    private static Report of(List<Violation> violations, List<Advice> advice) {
        boolean refused = violations.stream().anyMatch(one -> one.scope() == Scope.REQUEST);
        return Report.of(violations, 0, refused, advice, 0, () -> "id", true);
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
                .isThrownBy(() -> Report.of(List.of(MISSING), -1, true, List.of(), 0, id, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.of(List.of(MISSING), 0, true, List.of(), -1, id, true));
        assertThatIllegalArgumentException().isThrownBy(() -> Report.of(List.of(), 1, true, List.of(), 0, id, true));
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
        Report report = Report.of(List.of(MISSING, HASH), 0, true, List.of(), 0, () -> "id", false);

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
        Report report = Report.of(List.of(MISSING), 0, true, List.of(), 0, () -> "id-" + drawn.incrementAndGet(), true);
        assertThat(drawn).hasValue(0);

        assertThat(report.envelope().target()).isEqualTo("id-1");
        assertThat(report.envelope()).isSameAs(report.envelope());
        assertThat(drawn).hasValue(1);
    }

    @Test
    void correlationId_isTheSameForManyThreads() throws InterruptedException, ExecutionException {
        int threads = 8;
        AtomicInteger drawn = new AtomicInteger();
        Report report = Report.of(List.of(MISSING), 0, true, List.of(), 0, () -> "id-" + drawn.incrementAndGet(), true);
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
        Report report = Report.of(
                List.of(MISSING),
                0,
                true,
                List.of(),
                0,
                () -> {
                    if (drawn.incrementAndGet() == 1) {
                        throw new IllegalStateException("no id yet");
                    }
                    return "id";
                },
                true);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(report::envelope);
        assertThat(report.envelope().target()).isEqualTo("id");
    }

    @Test
    @SuppressWarnings("NullAway") // what a supplier without null checks can do
    void correlationId_null_isRefused() {
        Report report = Report.of(List.of(MISSING), 0, true, List.of(), 0, () -> null, true);

        assertThatNullPointerException()
                .isThrownBy(report::envelope)
                .withMessage("The correlation-id supplier returned null");
    }

    @Test
    void orThrow_carriesReportAndEnvelope() {
        Report report = Report.of(List.of(MISSING, HASH), 5, true, List.of(), 0, () -> "id", true);

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
        Violation notJson = new Violation(
                ErrorCode.INVALID_REQUEST_BODY, "Invalid request body.", "", null, null, null, Scope.REQUEST);

        assertThat(new PreflightException(of(List.of(notJson), List.of())))
                .hasMessage("InvalidRequestBody: Invalid request body.");
    }

    @Test
    void exception_showsAHostilePointerAsAnExcerpt() {
        Violation hostile = new Violation(
                ErrorCode.INVALID_INPUT, "m", "/\u001B[2J" + "x".repeat(100_000), null, null, null, Scope.REQUEST);

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
        Report report = Report.of(List.of(MISSING), 1, true, List.of(EXPIRED), 2, () -> "a", true);

        assertThat(report)
                .isEqualTo(Report.of(List.of(MISSING), 1, true, List.of(EXPIRED), 2, () -> "b", true))
                .hasSameHashCodeAs(Report.of(List.of(MISSING), 1, true, List.of(EXPIRED), 2, () -> "b", true))
                .isNotEqualTo(Report.of(List.of(HASH), 1, true, List.of(EXPIRED), 2, () -> "a", true))
                .isNotEqualTo(Report.of(List.of(MISSING), 0, true, List.of(EXPIRED), 2, () -> "a", true))
                .isNotEqualTo(Report.of(List.of(MISSING), 1, true, List.of(), 2, () -> "a", true))
                .isNotEqualTo(Report.of(List.of(MISSING), 1, true, List.of(EXPIRED), 0, () -> "a", true));
    }

    @Test
    void toString_isOneLineWithoutValues() {
        assertThat(of(List.of(MISSING, HASH, HASH), List.of(EXPIRED)))
                .hasToString(
                        "Report[violations=3, omittedViolations=0,"
                                + " codes=[MissingRequiredParameter, InvalidHashValue], refused=true, advice=1, omittedAdvice=0]");
    }
}
