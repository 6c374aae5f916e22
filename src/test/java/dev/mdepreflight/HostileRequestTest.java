package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that are long, deep or no text at all: anything but work in proportion to their length would not come to an end. */
class HostileRequestTest {
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final int MANY = 100_000;
    private static final String ALERTS = "/api/alerts?";

    private final Preflight preflight = Preflight.builder().advice(true).build();

    private Report get(String uri) {
        return preflight.checkRequest("GET", uri, null, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo eq 1 and ", "SEVERITY eq 'high' and ", "'%41", "%F0%9F%98%80", "$top=1&", "x=1&"})
    void tenMegabytes_giveAReportUnderTheCap(String piece) {
        Report report = get(ALERTS + "$filter=" + piece.repeat(TEN_MEGABYTES / piece.length()));
        assertThat(report.violations()).hasSizeBetween(1, 1000);
        assertThat(report.advice()).hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void whatIsBeyondTheCap_isCounted() {
        Report report = get(ALERTS + "$filter=" + "foo eq 1 and ".repeat(MANY) + "true");
        assertThat(report.violations()).hasSize(1000);
        assertThat(report.omittedViolations()).isEqualTo(MANY - 1000);
    }

    @Test
    void manyOptions_giveAReport() {
        Report options = get(ALERTS + "$nope=1&".repeat(MANY));
        assertThat(options.violations()).hasSize(1000);
        assertThat(options.omittedViolations()).isEqualTo(MANY - 1000);
        Report hours = get("/api/ips/10.0.0.1/stats?" + "lookBackHours=x&".repeat(MANY));
        assertThat(hours.violations()).hasSize(1000);
        assertThat(hours.omittedViolations()).isEqualTo(MANY - 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "not(", "-", "length(", "comments/any(x:", "x in (", "a.b(", "(id eq '"})
    void deepNesting_isOneViolation(String level) {
        assertThat(get(ALERTS + "$filter=" + level.repeat(MANY)).violations())
                .singleElement()
                .extracting(Violation::pointer)
                .isEqualTo("/query/$filter");
        assertThat(get(ALERTS + "$expand=" + level.repeat(MANY)).violations()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%", "%4", "%zz", "\0"})
    void aBrokenEncoding_isOneViolationAtItsPlace(String broken) {
        String uri = ALERTS + "$filter=id eq '" + broken;
        assertThat(get(uri).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/query/$filter");
            assertThat(violation.location().offset()).isEqualTo(uri.lastIndexOf('\'') + 1);
        });
    }

    @Test
    void loneSurrogates_giveAReport() {
        assertThat(get(ALERTS + "$filter=foo\uD83D eq '\uDE00'").violations()).hasSize(1);
    }
}
