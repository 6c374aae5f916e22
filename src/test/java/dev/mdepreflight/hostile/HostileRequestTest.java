package dev.mdepreflight.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that are long, deep or no text at all: anything but work in proportion to their length would not come to an end. */
class HostileRequestTest {
    private static final int MEGABYTES = 2_000_000;
    private static final int MANY = 100_000;
    private static final String ALERTS = "/api/alerts?";

    private final Preflight preflight = Preflight.builder().advice(true).build();

    private Report get(String uri) {
        return preflight.check(Request.of("GET", uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo eq 1 and ", "SEVERITY eq 'high' and ", "'%41", "%F0%9F%98%80", "$top=1&", "x=1&"})
    void megabytes_giveAReportUnderTheCap(String piece) {
        Report report = get(ALERTS + "$filter=" + piece.repeat(MEGABYTES / piece.length()));
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
                .extracting(Violation::qualifiedPointer)
                .isEqualTo("/query/$filter");
        assertThat(get(ALERTS + "$expand=" + level.repeat(MANY)).violations()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%", "%4", "%zz", "\0"})
    void aBrokenEncoding_isOneViolationAtItsPlace(String broken) {
        String uri = ALERTS + "$filter=id eq '" + broken;
        assertThat(get(uri).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.qualifiedPointer()).isEqualTo("/query/$filter");
            assertThat(violation.location().offset()).isEqualTo(uri.lastIndexOf('\'') + 1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%", "%4", "%zz", "\0", "\uD83D"})
    void aBrokenEncoding_isOneViolation_inEveryParameter(String broken) {
        for (String parameter : List.of(
                "/api/alerts?$top",
                "/api/alerts?$skip",
                "/api/alerts?$expand",
                "/api/alerts?$count",
                "/api/ips/10.0.0.1/stats?lookBackHours",
                "/api/machines/SoftwareInventoryExport?sasValidHours",
                "/api/machines/SoftwareInventoryByMachine?pageSize",
                "/api/machines/SoftwareInventoryByMachine?sinceTime",
                "/api/machines/findbytag?tag=x&useStartsWithFilter",
                "/api/machines/findbytag?tag")) {
            String pointer =
                    "/query/" + parameter.substring(Math.max(parameter.indexOf('?'), parameter.indexOf('&')) + 1);
            String uri = parameter + "=" + broken;
            assertThat(get(uri).violations()).as(uri).singleElement().satisfies(violation -> {
                assertThat(violation.qualifiedPointer()).isEqualTo(pointer);
                assertThat(violation.location().offset()).isEqualTo(parameter.length() + 1);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%C0%AF", "%ED%A0%80", "%", "%zz", "\0", "\uD83D"})
    void aNameThatCannotBeRead_refusesNothing(String broken) {
        for (String path : List.of("/api/alerts?", "/api/ips/10.0.0.1/stats?", "/api/machines/x?")) {
            assertThat(get(path + "x" + broken + "=1&" + broken).isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "%41", "%", "a", " ", "+", "=", "\u00fc"})
    void megabytesInAParameter_areOneFaultOfBoundedSize(String piece) {
        String value = piece.repeat(MEGABYTES / piece.length()) + "x";
        for (String parameter : List.of("/api/ips/10.0.0.1/stats?lookBackHours=", "/api/alerts?$top=")) {
            assertThat(get(parameter + value).violations()).singleElement().satisfies(violation -> {
                assertThat(violation.message().length()).isLessThan(120);
                assertThat(violation.excerpt().length()).isLessThan(70);
                assertThat(violation.location().offset()).isGreaterThanOrEqualTo(parameter.length());
            });
        }
    }

    @Test
    void loneSurrogates_giveAReport() {
        assertThat(get(ALERTS + "$filter=foo\uD83D eq '\uDE00'").violations()).hasSize(1);
    }
}
