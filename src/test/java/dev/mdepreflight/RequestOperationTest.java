package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which operation a request calls, and which requests are not of the API. */
class RequestOperationTest {
    private static final byte[] NO_JSON = "{".getBytes(StandardCharsets.UTF_8);

    private final Preflight preflight = Preflight.builder()
            .advice(true)
            .hosts("proxy.example", "[2001:DB8::1]", "localhost")
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.security.microsoft.com",
                "us.api.security.microsoft.com",
                "eu.api.security.microsoft.com",
                "uk.api.security.microsoft.com",
                "au.api.security.microsoft.com",
                "swa.api.security.microsoft.com",
                "ina.api.security.microsoft.com",
                "aea.api.security.microsoft.com",
                "api-gcc.securitycenter.microsoft.us",
                "api-gov.securitycenter.microsoft.us",
                "api.securitycenter.microsoft.com",
                "api-us.securitycenter.microsoft.com",
                "api-eu.securitycenter.microsoft.com",
                "api-uk.securitycenter.microsoft.com",
                "api-au.securitycenter.microsoft.com",
                "api.securitycenter.windows.com",
                "API.Security.Microsoft.COM",
                "user:password@proxy.example:8443",
                "[2001:db8::1]:443"
            })
    void everyDocumentedHost_andThoseNamed_areTaken(String host) {
        assertThat(preflight.operation("POST", URI.create("https://" + host + "/api/indicators/import")))
                .contains(Operations.IMPORT_INDICATORS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/indicators",
                "/api/indicators/",
                "/api/indicators///",
                "/API/Indicators",
                "/api/v1.0/indicators",
                "/Api/V1.0/INDICATORS/",
                "/%61pi/%69ndicators",
                "/api/v1%2E0/indicators",
                "/api/indicators?$top=1",
                "/api/indicators/?x=/api/alerts",
                "/api/indicators#part",
                "//api.security.microsoft.com/api/indicators",
                "HTTPS://api.security.microsoft.com/api/indicators",
                "https://api.security.microsoft.com./api/indicators",
                "https://API%2Esecurity.microsoft.com:443/api/indicators",
                "https://user@api.security.microsoft.com//api//indicators",
                "https:///api/indicators",
                "/api//indicators",
                "//api/indicators",
                "//API//indicators//",
                "///api/indicators",
                "/./api/./indicators/.",
                "/api/a/../indicators",
                "/api/alerts/../indicators",
                "/../api/indicators",
                "/api/%2e/a/%2E%2e/indicators",
                "/api/a//../../indicators",
                "/api/.%2e/api/indicators/import/..",
                "http://localhost:8080/api/indicators"
            })
    void everySpellingOfAPath_isTaken(String uri) {
        assertThat(preflight.operation("POST", URI.create(uri))).contains(Operations.SUBMIT_INDICATOR);
        assertThat(preflight.check(Request.of("post", uri).body(NO_JSON)).isRefused())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, ''",
        "POST, /",
        "POST, ?",
        "POST, '#/api/indicators'",
        "POST, ?/api/indicators",
        "POST, api/indicators",
        "POST, /api",
        "POST, /api/v1.0",
        "POST, /indicators",
        "POST, /v1.0/indicators",
        "POST, /api/v2.0/indicators",
        "POST, /api/indicators/import/x",
        "POST, /api%2Findicators",
        "POST, /api/indicators%2Fimport",
        "POST, /api/indicators%00",
        "POST, /api/indicators%zz",
        "POST, /api/indicators%",
        "POST, /api/%E0%80%AFindicators",
        "POST, /api/ındicators",
        "POST, /ap\u0131/indicators",
        "PUT, /api/indicators",
        "'', /api/indicators",
        "POST, ftp://api.security.microsoft.com/api/indicators",
        "POST, https:",
        "POST, https://",
        "POST, ://",
        "POST, :",
        "POST, /api/machines//isolate",
        "GET, /api/machines/findbytag/$count?$filter=x",
        "POST, /api/machines/../isolate"
    })
    void whatIsNoKnownCall_isSaid_whateverIsAskedFor(String method, String uri) {
        Report report = preflight.check(
                Request.of(method, uri).contentType("text/plain").body(NO_JSON));
        assertThat(report.isClean()).isTrue();
        assertThat(report.isChecked()).isFalse();
        assertThat(report.advice()).singleElement().satisfies(advice -> {
            assertThat(advice.reason()).isEqualTo(Advice.UNKNOWN_CALL);
            assertThat(advice.qualifiedPointer()).isEqualTo("/path");
            assertThat(advice.location()).isNotNull();
        });
        assertThat(Preflight.create()
                        .check(Request.of(method, uri).contentType("text/plain").body(NO_JSON)))
                .isEqualTo(report);
        assertThat(Preflight.builder()
                        .suppress(Advice.UNKNOWN_CALL)
                        .build()
                        .check(Request.of(method, uri).contentType("text/plain").body(NO_JSON)))
                .isSameAs(Report.clean());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/api/indicators, example.com,",
        "https://Security.Microsoft.com.example/api/indicators, security.microsoft.com.example,",
        "https://api.security.microsft.com/api/indicators, api.security.microsft.com, api.security.microsoft.com",
        "https://api.securitycentre.windows.com/api/indicators, api.securitycentre.windows.com, api.securitycenter.windows.com",
        "https://notsecurity.microsoft.com/api/indicators, notsecurity.microsoft.com, api.security.microsoft.com",
        "https://api.security.microsoft.com@example.com/api/indicators, example.com,",
        "https:/secret:marker@example.com:8443/api/indicators, example.com:8443,",
        "//example.com/api/v1.0/indicators, example.com,",
        "' https://example.com/api/indicators', example.com,"
    })
    void aCallOfAnUnknownHost_isSaid_whateverIsAskedFor(String uri, String host, @Nullable String nearest) {
        Report report = preflight.check(
                Request.of("POST", uri).contentType("text/plain").body(NO_JSON));
        assertThat(report.isClean()).isTrue();
        assertThat(report.isChecked()).isFalse();
        assertThat(report.advice()).singleElement().satisfies(advice -> {
            assertThat(advice.reason()).isEqualTo(Advice.UNKNOWN_HOST);
            assertThat(advice.qualifiedPointer()).isEqualTo("/header/Host");
            assertThat(advice.message()).contains("the host " + host + " is not known", "not checked");
            assertThat(advice.hint()).startsWith(nearest == null ? "if the API" : "did you mean " + nearest + "?");
            assertThat(advice.toString()).doesNotContain("secret", "marker");
        });
        assertThat(Preflight.create()
                        .check(Request.of("POST", uri).contentType("text/plain").body(NO_JSON)))
                .isEqualTo(report);
        assertThat(Preflight.builder()
                        .suppress(Advice.UNKNOWN_HOST)
                        .build()
                        .check(Request.of("POST", uri).contentType("text/plain").body(NO_JSON)))
                .isSameAs(Report.clean());
        assertThat(Preflight.builder()
                        .hosts(host)
                        .build()
                        .check(Request.of("POST", uri).body(NO_JSON))
                        .isClean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.securtiy.microsoft.com", "eu.api.security.microsft.com", "api.security.microsoft.co"})
    void aMisspeltHost_isSaid_whateverThePathIs(String host) {
        Report report = Preflight.create()
                .check(Request.of("POST", "https://" + host + "/api/indicator").body(NO_JSON));
        assertThat(report.advice()).singleElement().satisfies(advice -> {
            assertThat(advice.reason()).isEqualTo(Advice.UNKNOWN_HOST);
            assertThat(advice.message())
                    .startsWith("The host " + host + " is not known")
                    .doesNotContain("path");
            assertThat(advice.hint()).startsWith("did you mean api.security.microsoft.com?");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "graph.microsoft.com",
                "login.microsoft.com",
                "api.securitycopilot.microsoft.com",
                "api.security.contoso.com",
                "security.microsft.com",
                "microsoft.com",
                "a.b.c.d.e.f.g.h.i.j",
                "."
            })
    void aHostOfAnotherApi_isNoMatter(String host) {
        assertThat(Preflight.create()
                        .check(Request.of("POST", "https://" + host + "/api/indicator")
                                .body(NO_JSON)))
                .isSameAs(Report.clean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:/api.security.microsoft.com/api/indicators",
                "https:\\\\u:x@api.security.microsoft.com/api/indicators",
                "https:///u:x@api.security.microsoft.com/api/indicators",
                "http:api.security.microsoft.com/api/indicators",
                "https:/api/indicators",
                "https://api.security.microsoft.com /api/indicators"
            })
    void theHostOfTheApi_isFoundHoweverTheUriIsMisspelt(String uri) {
        assertThat(preflight.check(Request.of("POST", uri).body(NO_JSON)).isClean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.security.microsoft.com:x@example.com/api/indicator",
                "mailto:someone@example.com",
                "urn:x:y",
                "example.com:443/api/indicators",
                "https://graph.microsoft.com/v1.0/security/alerts",
                "ftp://example.com/api/indicators"
            })
    void whatGoesToAnotherHost_isClean(String uri) {
        assertThat(preflight.check(
                        Request.of("POST", uri).contentType("text/plain").body(NO_JSON)))
                .isSameAs(Report.clean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.security.microsoft.com\\api\\indicators",
                "https:\\\\api.security.microsoft.com/api/indicator",
                "https://api.security.microsoft.com\\@example.com/api/indicators",
                "https://api.security.microsoft.com",
                "https://api.security.microsoft.com?/api/indicators",
                "https://api.security.microsoft.com:99999/indicators",
                "api.security.microsoft.com:443/api/indicators",
                "api.security.microsoft.com/api/indicators",
                "wss://api.security.microsoft.com/api/indicators",
                " \thttps://api.security.microsoft.com/api/indicator",
                "https://api.security.microsoft.com/%61pi;x=1/indicators",
                "https://[::ffff:127.0.0.1]/api/indicator"
            })
    void aSpellingThatIsNoCall_isNeverOfAnotherApi_onItsOwnHost(String uri) {
        Preflight local = Preflight.builder().hosts("127.0.0.1").build();
        assertThat(local.check(Request.of("POST", uri).body(NO_JSON)).advice())
                .extracting(Advice::reason)
                .containsExactly(Advice.UNKNOWN_CALL);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/indicator, did you mean POST /api/indicators?",
        "PUT, /api/indicators, did you mean POST /api/indicators?",
        "'POST ', /api/indicators, did you mean POST /api/indicators?",
        "POST, /api/indicators/inport, did you mean POST /api/indicators/import?",
        "POST, /api/machines/1/isolat, did you mean POST /api/machines/{id}/isolate?",
        "GET, /api/machines/1/isolate, did you mean POST /api/machines/{id}/isolate?",
        "GET, /api/machines/1/isolat, did you mean POST /api/machines/{id}/isolate?",
        "POST, /api/v1.0/indicator, did you mean POST /api/indicators?",
        "POST, /v1.0/indicators, did you mean POST /api/indicators?",
        "POST, https://api.security.microsoft.com/indicators, did you mean POST /api/indicators?",
        "POST, /isolat,",
        "POST, /api/nothing/like/it,",
        "POST, /,"
    })
    void anUnknownCall_hasTheNearestKnownOneAsHint(String method, String uri, String hint) {
        assertThat(preflight.check(Request.of(method, uri).body(NO_JSON)).advice())
                .extracting(Advice::hint)
                .containsExactly(hint);
    }

    @Test
    void anUnknownCall_isPlacedAtItsPath_andQuotesNothingOfIt() {
        String uri = "https://bücher.example/api/secret-marker?sig=x";
        Preflight books = Preflight.builder().hosts("bücher.example").build();
        assertThat(books.check(Request.of("secret-marker", uri).body(NO_JSON)).advice())
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.location()).isEqualTo(new Location(23, 1, 23, 18));
                    assertThat(advice.toString()).doesNotContain("secret-marker");
                });
    }

    @Test
    void aFinding_isPlacedInTheUriAsItIsGiven() {
        String uri = "https://api.security.microsoft.com.//api/./x/%2e%2e//ips/1x/alerts";
        assertThat(preflight.check(Request.of("GET", uri).body(NO_JSON)).violations())
                .extracting(Violation::location)
                .containsExactly(new Location(uri.indexOf("1x"), 1, uri.indexOf("1x") + 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@example.com", "urn:x:y", "", "#x", "/api/unknown"})
    void noOperation_ofAUriThatIsNotOfTheApi(String uri) {
        assertThat(preflight.operation("POST", URI.create(uri))).isEmpty();
    }

    @Test
    void noOperation_ofACallWithoutBody() {
        assertThat(preflight.operation("GET", URI.create("/api/files/x"))).isEmpty();
    }

    @Test
    void aBodyOfACallThatIsKnownByItsPathAlone_isSaidToBeUnchecked() {
        byte[] body = {'{', '}'};
        assertThat(preflight
                        .check(Request.of("POST", "/api/indicators/BatchUpdate").body(body))
                        .isChecked())
                .isFalse();
        assertThat(preflight.check(Request.of("GET", "/api/incidents")).isChecked())
                .isTrue();
        assertThat(preflight
                        .check(Request.of("POST", "/api/indicators/BatchUpdate").body(body))
                        .advice())
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.reason()).isEqualTo(Advice.UNCHECKED_BODY);
                    assertThat(advice.message()).contains("POST /api/indicators/BatchUpdate");
                });
        assertThat(preflight
                        .check(Request.of("POST", "/api/indicators/BatchUpdate"))
                        .advice())
                .isEmpty();
        assertThat(preflight
                        .check(Request.of("GET", "/api/incidents").body(body))
                        .advice())
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.reason()).isEqualTo(Advice.UNCHECKED_BODY);
                    assertThat(advice.message()).endsWith("GET /api/incidents takes none.");
                    assertThat(advice.hint()).contains("###");
                });
        assertThat(preflight.check(Request.of("GET", "/api/incidents")).advice())
                .isEmpty();
        assertThat(Preflight.builder()
                        .suppress(Advice.UNCHECKED_BODY)
                        .build()
                        .check(Request.of("POST", "/api/indicators/BatchUpdate").body(body))
                        .advice())
                .isEmpty();
    }

    @Test
    void hugePaths_giveAReport() {
        String long10Mb = "a".repeat(10 * 1024 * 1024);
        byte[] none = {};
        assertThat(preflight.check(Request.of("GET", "/" + long10Mb).body(none)).isClean())
                .isTrue();
        assertThat(preflight
                        .check(Request.of("GET", "/".repeat(100_000)).body(none))
                        .isClean())
                .isTrue();
        assertThat(preflight
                        .check(Request.of("GET", "/api" + "/a".repeat(100_000)).body(none))
                        .isClean())
                .isTrue();
        assertThat(preflight.operation("POST", URI.create("/api/indicators" + "/".repeat(100_000))))
                .contains(Operations.SUBMIT_INDICATOR);
        assertThat(preflight
                        .check(Request.of("GET", "/api/machines/find" + "(".repeat(1_000_000))
                                .body(none))
                        .isClean())
                .isTrue();
        Report report = preflight.check(
                Request.of("GET", "/api/ips/" + long10Mb + "/alerts").body(none));
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.message().length()).isLessThan(120);
            assertThat(violation.location()).isNotNull();
            assertThat(violation.location().length()).isEqualTo(long10Mb.length());
        });
    }
}
