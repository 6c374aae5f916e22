package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The order of a report, and what the cap leaves of it. */
class CapProperties {

    private static final Preflight UNCAPPED = Preflight.builder()
            .advice(true)
            .limits(Limits.builder().maxViolations(1_000_000).build())
            .build();

    @Property
    void aCappedReportIsTheBeginningOfTheWholeOneAndCountsTheRest(
            @ForAll("imports") String body, @ForAll @IntRange(min = 1, max = 12) int cap) {
        Preflight capped = Preflight.builder()
                .advice(true)
                .limits(Limits.builder().maxViolations(cap).build())
                .build();
        Report whole = UNCAPPED.check(ImportIndicators.class, body);
        Report part = capped.check(ImportIndicators.class, body);
        List<Violation> all = whole.violations();
        int kept = Math.min(cap, all.size());
        assertThat(part.violations()).isEqualTo(all.subList(0, kept));
        assertThat(part.omittedViolations()).isEqualTo(all.size() - kept);
        assertThat(part.isRefused()).isEqualTo(whole.isRefused());
        assertThat(whole.isRefused()).isEqualTo(all.stream().anyMatch(it -> it.scope() == Scope.REQUEST));
    }

    @Property
    void aReportIsInOrderOfPhaseThenOfPlace(@ForAll("imports") String body) {
        List<Violation> violations =
                UNCAPPED.check(ImportIndicators.class, body).violations();
        for (int i = 1; i < violations.size(); i++) {
            Violation before = violations.get(i - 1);
            Violation after = violations.get(i);
            int byPhase = Integer.compare(phase(before), phase(after));
            assertThat(byPhase < 0 || (byPhase == 0 && offset(before) <= offset(after)))
                    .as("%s before %s", before, after)
                    .isTrue();
        }
        assertThat(violations).doesNotHaveDuplicates();
    }

    @Example
    void missingAndMiscasedComeFirstThenTheBatchThenTheValues() {
        String ids = "{\"indicatorids\":[],\"IndicatorIds\":[" + "1,".repeat(501) + "\"\"],\"IndicatorIds\":0}";
        List<Violation> violations =
                UNCAPPED.check(BatchDeleteIndicators.class, ids).violations();
        assertThat(violations).hasSize(505);
        assertThat(violations.subList(0, 3))
                .extracting(Violation::code)
                .containsExactly(
                        ErrorCode.INVALID_REQUEST_BODY,
                        ErrorCode.INVALID_REQUEST_BODY,
                        ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED);
        assertThat(violations.get(0).hint()).isEqualTo("did you mean IndicatorIds? Names are case-sensitive");
        assertThat(violations.get(1).hint()).isEqualTo("the name occurs twice");
        assertThat(violations.get(3).pointer()).isEqualTo("/IndicatorIds/0");
        assertThat(violations.get(504).code()).isEqualTo(ErrorCode.INVALID_INPUT);
    }

    @Example
    void aFaultOfTheValueAndARepeatedNameAreTwoFaults() {
        String body = "{\"IndicatorIds\":0,\"IndicatorIds\":0,\"IndicatorIds\":0}";
        assertThat(UNCAPPED.check(BatchDeleteIndicators.class, body).violations())
                .extracting(it -> it.hint() + " @" + offset(it))
                .containsExactly("the name occurs twice @18", "expected a JSON array, found a JSON number @16");
    }

    @Provide
    Arbitrary<String> imports() {
        return Combinators.combine(
                        members(), Arbitraries.of("", ",\"indicators\":1", ",\"Indicators\":[]", ",\"x\":{}"))
                .as((elements, more) -> "{\"Indicators\":[" + String.join(",\n", elements) + "]" + more + "}");
    }

    private static Arbitrary<List<String>> members() {
        Arbitrary<String> member = Arbitraries.of(
                "\"indicatorValue\":\"1.2.3.4/8\"",
                "\"indicatorValue\":\"bad.example.net\"",
                "\"indicatorValue\":\"\"",
                "\"indicatorValue\":7",
                "\"IndicatorValue\":\"x\"",
                "\"indicatorType\":\"IpAddress\"",
                "\"indicatorType\":\"ipAddress\"",
                "\"action\":\"Audit\"",
                "\"action\":\"Block\"",
                "\"action\":null",
                "\"ACTION\":\"Block\"",
                "\"title\":\"t\"",
                "\"title\":[]",
                "\"Title\":\"t\"",
                "\"description\":\"d\"",
                "\"generateAlert\":false",
                "\"generateAlert\":\"TRUE\"",
                "\"Severity\":\"High\"",
                "\"severity\":null",
                "\"expirationTime\":\"soon\"",
                "\"educateUrl\":\"example.com\"",
                "\"rbacGroupNames\":[1,\"a\",{}]",
                "\"unknown\":1");
        Arbitrary<String> element = member.list().ofMaxSize(9).map(members -> '{' + String.join(",", members) + '}');
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(9, element),
                        net.jqwik.api.Tuple.of(1, Arbitraries.of("null", "1", "[]", "\"x\"")))
                .list()
                .ofMaxSize(6);
    }

    /** The phases of design: missing and miscased names, batch sizes, values. */
    private static int phase(Violation violation) {
        String hint = String.valueOf(violation.hint());
        if (violation.code() == ErrorCode.MISSING_REQUIRED_PARAMETER
                || hint.equals("the name occurs twice")
                || hint.endsWith(" are names of the same property")
                || (hint.startsWith("did you mean ") && violation.excerpt() == null)) {
            return 1;
        }
        return violation.code() == ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED ? 2 : 3;
    }

    private static long offset(Violation violation) {
        return Objects.requireNonNull(violation.location()).offset();
    }
}
