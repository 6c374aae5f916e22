package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of a path, and one report of path and body. */
class CheckRequestTest {
    private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
    private static final String SHA256 = SHA1 + "0123456789abcdef01234567";
    private static final String GUID = "5b2cd8a5-6d5c-4f6b-9a53-1f0b1d0c2e11";
    private static final byte[] NONE = {};

    private final Preflight preflight = Preflight.builder()
            .hosts("bücher.example")
            .advice(true)
            .clock(Clock.fixed(Instant.parse("2030-03-31T12:00:00Z"), ZoneOffset.UTC))
            .build();

    private Report get(String uri) {
        return preflight.check(Request.of("GET", uri).body(NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/files/" + SHA1,
                "/api/files/" + SHA256,
                "/api/files/" + SHA1 + "/alerts",
                "/api/files/" + SHA1 + "/machines",
                "/api/files/" + SHA1 + "/stats?lookBackHours=48",
                "/api/domains/example.com/alerts",
                "/api/domains/b%C3%BCcher.example/machines",
                "/api/domains/bücher.example/stats",
                "/api/ips/10.209.67.177/alerts",
                "/api/ips/2001:db8::1/stats",
                "/api/ips/2001%3Adb8%3A%3a1/stats",
                "/api/users/user1/alerts",
                "/api/machines/" + SHA1,
                "/api/machines/desktop-1.example.com",
                "/api/machines/" + SHA1 + "/logonusers",
                "/api/alerts/121688558380765161_2136280442",
                "/api/alerts/da637308392288907382_-880718168/user",
                "/api/investigations/63004",
                "/api/investigations/da637308392288907382_-880718168",
                "/api/machineactions/" + GUID,
                "/api/machineactions/" + GUID + "/getliveresponseresultdownloadlink(index=0)",
                "/api/vulnerabilities/CVE-2021-44228",
                "/api/Software/microsoft-_-edge/distributions",
                "/api/recommendations/va-_-google-_-chrome",
                "/api/recommendations/sca-_-scid-20000/software",
                "/api/remediationTasks/" + GUID,
                "/api/DeviceAuthenticatedScanAgents/" + SHA1,
                "/api/machines/findbytag?tag=x",
                "/api/machines/findbyip(ip='10.0.0.1',timestamp=2030-03-31T11:00:00Z)",
                "/api/machines/FindByIp(timestamp=2030-03-31T11:00:00Z,IP='10.0.0.1')",
                "/api/machines/findbyip(ip='2001:db8::1',timestamp=2030-03-31T13:00:00.123+02:00)",
                "/api/machines/findbyip%28ip%3D%2710.0.0.1%27%2Ctimestamp%3D2030-03-31T11%3A00%3A00Z%29",
                "/api/machines/findbyip(ip=@a,timestamp=@b)?@a='10.0.0.1'&@b=2030-03-31T11:00:00Z"
            })
    void aGoodParameter_isNotRemarkedOn(String uri) {
        assertThat(get(uri)).isSameAs(Report.clean());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/files/xyz | InvalidHashValue | /path/id | xyz",
                "/api/files/" + MD5 + "/alerts | InvalidHashValue | /path/id | " + MD5,
                "/api/files/" + SHA1 + "0/machines | InvalidHashValue | /path/id | " + SHA1 + "0",
                "/api/files/0/stats | InvalidHashValue | /path/id | 0",
                "/api/domains/exa%20mple.com/alerts | InvalidDomainName | /path/domain | exa mple.com",
                "/api/domains/exa mple.com/alerts | InvalidDomainName | /path/domain | exa mple.com",
                "/api/domains/https:%2F%2Fexample.com/stats | InvalidDomainName | /path/domain | https://example.com",
                "/api/ips/10.0.0.0%2F8/alerts | InvalidIpAddress | /path/ip | 10.0.0.0/8",
                "/api/ips/10.0.0.256/stats | InvalidIpAddress | /path/ip | 10.0.0.256",
                "/api/machines/findbyip(ip='x',timestamp=2030-03-31T11:00:00Z) | InvalidIpAddress | /path/ip | x",
                "/api/machines/findbyip(ip='10.0.0.1',timestamp=today) | InvalidInput | /path/timestamp | today",
                "/api/machines/find(timestamp=today,key=10.0.0.1) | InvalidInput | /path/timestamp | today",
                "/api/machines/find(timestamp=2030-03-31T11:00:00Z,key='x') | InvalidIpAddress | /path/key | x",
                "/api/machineactions/" + GUID
                        + "/GetLiveResponseResultDownloadLink(index=a) | InvalidInput | /path/index | a",
                "/api/files/%zz | InvalidHashValue | /path/id | %zz",
                "/api/files/% | InvalidHashValue | /path/id | %",
                "/api/files/%4 | InvalidHashValue | /path/id | %4",
                "/api/files/%\uFF14\uFF11 | InvalidHashValue | /path/id | %\uFF14\uFF11",
                "/api/ips/10.0.0.1%00/alerts | InvalidIpAddress | /path/ip | 10.0.0.1%00",
                "/api/domains/%C0%AE.com/alerts | InvalidDomainName | /path/domain | %C0%AE.com",
                "/api/domains/%ED%A0%80/alerts | InvalidDomainName | /path/domain | %ED%A0%80",
                "/api/alerts/%ff | InvalidInput | /path/id | %ff",
                "/api/machines/findbyip(ip='%zz',timestamp=2030-03-31T11:00:00Z) | InvalidIpAddress | /path/ip | %zz"
            })
    void aParameterThatIsRefused_isAViolation(String uri, String code, String pointer, String shown) {
        Report report = get(uri);
        assertThat(report.isRefused()).isTrue();
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code().code()).isEqualTo(code);
            assertThat(violation.qualifiedPointer()).isEqualTo(pointer);
            assertThat(violation.excerpt()).isEqualTo(shown);
            assertThat(violation.message()).contains(shown);
            assertThat(violation.hint()).isNotNull();
            assertThat(violation.scope()).isEqualTo(Scope.REQUEST);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/files/" + MD5 + ", unusual-path-parameter",
        "GET, /api/files/" + SHA256 + "/stats, unusual-path-parameter",
        "POST, /api/machines/123123123/isolate, unusual-path-parameter",
        "POST, /api/machines/a%2Fb/isolate, unusual-path-parameter",
        "GET, /api/machines/no%20name, unusual-path-parameter",
        "GET, /api/users/user@example.com/alerts, unusual-path-parameter",
        "GET, /api/users/domain%5Cuser/machines, unusual-path-parameter",
        "PATCH, /api/alerts/x, unusual-path-parameter",
        "GET, /api/investigations/x, unusual-path-parameter",
        "POST, /api/machineactions/x/cancel, unusual-path-parameter",
        "GET, /api/machineactions/" + SHA1 + "/getPackageUri, unusual-path-parameter",
        "GET, /api/vulnerabilities/TVM-2020-0002, unusual-path-parameter",
        "GET, /api/software/edge, unusual-path-parameter",
        "GET, /api/recommendations/x, unusual-path-parameter",
        "PATCH, /api/DeviceAuthenticatedScanDefinitions/x, unusual-path-parameter",
        "DELETE, /api/indicators/x, unusual-path-parameter",
        "DELETE, /api/libraryfiles/a%20b.ps1, unusual-path-parameter",
        "GET, '/api/machines/findbyip(ip=10.0.0.1,timestamp=2030-03-31T11:00:00Z)', path-parameter-quotes",
        "GET, /api/machines/findbyip(ip='10.0.0.1';timestamp=2030-03-31T11:00Z), unusual-path-parameter",
        "GET, '/api/machines/find(timestamp=2030-03-31T11:00:00Z,key=''10.0.0.1'')', older-path",
        "GET, '/api/machines/find(timestamp=2030-03-31T11:00:00Z,key=10.0.0.1)', older-path"
    })
    void aDoubtfulParameter_isAdviceAlone(String method, String uri, String adviceId) {
        Report report =
                preflight.check(Request.of(method, uri.replace(';', ',')).body(NONE));
        assertThat(report.violations())
                .allSatisfy(
                        violation -> assertThat(violation.qualifiedPointer()).isEmpty());
        assertThat(report.advice()).extracting(Advice::reason).containsExactly(adviceId);
    }

    @ParameterizedTest
    @CsvSource({
        "2030-03-31T12:00:00Z, true",
        "2030-03-31T12:05:00Z, true",
        "2030-03-31T12:05:01Z, false",
        "2030-03-31T14:05:00+02:00, true",
        "2030-03-31T14:05:01+02:00, false",
        "2030-04-01T11:59:00+23:59, true",
        "2030-03-01T12:00:00Z, true",
        "2030-03-01T12:00:00.5000000Z, true",
        "2030-03-01T11:59:59.9999999Z, false",
        "2030-03-01T04:00:00-08:00, true",
        "2030-03-01T03:59:59-08:00, false",
        "0000-01-01T00:00:00Z, false",
        "9999-12-31T23:59:59-23:59, false"
    })
    void theWindowOfATime_isThatOfTheClock(String timestamp, boolean taken) {
        Report report = get("/api/machines/findbyip(ip='10.0.0.1',timestamp=" + timestamp + ")");
        assertThat(report.isClean()).isEqualTo(taken);
        assertThat(report.violations())
                .extracting(Violation::code)
                .containsOnly(taken ? new ErrorCode[0] : new ErrorCode[] {ErrorCode.INVALID_INPUT});
    }

    @Test
    void theWindowOfTheOlderPath_isAdvice_sinceNoAnswerIsNamed() {
        Report report = get("/api/machines/find(timestamp=2020-01-01T00:00:00Z,key=10.0.0.1)");
        assertThat(report.isClean()).isTrue();
        assertThat(report.advice()).extracting(Advice::qualifiedPointer).containsExactly("/path", "/path/timestamp");
    }

    @Test
    void aFinding_isPlacedInTheUri() {
        Report report = get("https://bücher.example/api/ips/%31x/alerts");
        assertThat(report.violations())
                .extracting(Violation::location)
                .containsExactly(new Location("https://bücher.example/api/ips/".length() + 1, 1, 32, 4));
    }

    @Test
    void aFindingInACall_isPlacedAtTheValueWithoutQuotes() {
        String uri = "/api/machines/findbyip(ip='nonsense',timestamp=x)";
        assertThat(get(uri).violations())
                .extracting(Violation::location)
                .containsExactly(
                        new Location(uri.indexOf("nonsense"), 1, uri.indexOf("nonsense") + 1, 8),
                        new Location(uri.indexOf("x)"), 1, uri.indexOf("x)") + 1, 1));
    }

    @Test
    void advice_isGivenOnlyIfAskedFor_andNotIfSuppressed() {
        String uri = "/api/machines/123/alerts";
        assertThat(Preflight.create().check(Request.of("GET", uri).body(NONE))).isSameAs(Report.clean());
        assertThat(Preflight.builder()
                        .advice(true)
                        .suppress("unusual-path-parameter")
                        .build()
                        .check(Request.of("GET", uri).body(NONE)))
                .isSameAs(Report.clean());
    }

    @Test
    void theBody_isCheckedByItsOperation_andAContentTypeThatIsNotJsonIsAdvice() {
        URI uri = URI.create("https://api.security.microsoft.com/api/indicators");
        byte[] body =
                "{\"indicatorValue\":\"x\",\"indicatorType\":\"IpAddress\",\"title\":\"t\",\"description\":\"d\",\"action\":\"Block\"}"
                        .getBytes(StandardCharsets.UTF_8);
        Report plain = preflight.check(Request.of("POST", uri).body(body));
        assertThat(plain).isEqualTo(preflight.check(dev.mdepreflight.catalog.Operations.SUBMIT_INDICATOR, body));
        assertThat(plain.violations()).extracting(Violation::qualifiedPointer).containsExactly("/indicatorValue");
        assertThat(preflight.check(Request.of("POST", uri)
                        .contentType("Application/JSON; charset=utf-8")
                        .body(body)))
                .isEqualTo(plain);
        assertThat(preflight.check(Request.of("POST", uri)
                        .contentType("application/problem+json")
                        .body(body)))
                .isEqualTo(plain);
        Report typed = preflight.check(
                Request.of("POST", uri).contentType("text/plain").body(body));
        assertThat(typed.violations()).isEqualTo(plain.violations());
        assertThat(typed.advice()).extracting(Advice::qualifiedPointer).contains("/header/Content-Type");
    }

    @Test
    void theCap_holdsForPathAndBodyTogether() {
        Preflight one = Preflight.builder()
                .limits(Limits.builder().maxViolations(1).build())
                .build();
        Report report = one.check(
                Request.of("GET", "/api/machines/findbyip(ip='x',timestamp=x)").body(NONE));
        assertThat(report.violations()).extracting(Violation::qualifiedPointer).containsExactly("/path/ip");
        assertThat(report.omittedViolations()).isEqualTo(1);
    }

    @Property(tries = 2000)
    void anyText_givesAReport(@ForAll String prefix, @ForAll String value) {
        Preflight any = Preflight.create();
        for (String uri : new String[] {
            prefix,
            prefix + "/api/ips/" + value + "/alerts",
            "/api/ips/" + value + "/alerts",
            "/api/machines/find(" + value + ")",
            "/api/machines/findbyip(ip='" + value + "',timestamp=" + value + ")",
            "/api/machines/" + value
        }) {
            assertThat(any.check(Request.of("GET", uri).contentType(value).body(NONE)))
                    .isNotNull();
        }
    }
}
