package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Report;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
                "http://localhost:8080/api/indicators"
            })
    void everySpellingOfAPath_isTaken(String uri) {
        assertThat(preflight.operation("POST", URI.create(uri))).contains(Operations.SUBMIT_INDICATOR);
        assertThat(preflight.checkRequest("post", uri, null, NO_JSON).isRefused())
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
        "POST, /api//indicators",
        "POST, //api/indicators",
        "POST, /api/indicators/import/x",
        "POST, /api/alerts/../indicators",
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
        "POST, https://example.com/api/indicators",
        "POST, https://security.microsoft.com.example/api/indicators",
        "POST, https://notsecurity.microsoft.com/api/indicators",
        "POST, https://api.security.microsoft.com@example.com/api/indicators",
        "POST, //example.com/api/indicators",
        "POST, mailto:someone@example.com",
        "POST, ftp://api.security.microsoft.com/api/indicators",
        "POST, https://graph.microsoft.com/v1.0/security/alerts",
        "POST, https:",
        "POST, https://",
        "POST, ://",
        "POST, :",
        "POST, /api/machines//isolate",
        "POST, /api/machines/../isolate"
    })
    void whatIsNotOfTheApi_isClean(String method, String uri) {
        assertThat(preflight.checkRequest(method, uri, "text/plain", NO_JSON)).isSameAs(Report.clean());
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
    void hugePaths_giveAReport() {
        String long10Mb = "a".repeat(10 * 1024 * 1024);
        byte[] none = {};
        assertThat(preflight.checkRequest("GET", "/" + long10Mb, null, none).isClean())
                .isTrue();
        assertThat(preflight
                        .checkRequest("GET", "/".repeat(100_000), null, none)
                        .isClean())
                .isTrue();
        assertThat(preflight
                        .checkRequest("GET", "/api" + "/a".repeat(100_000), null, none)
                        .isClean())
                .isTrue();
        assertThat(preflight.operation("POST", URI.create("/api/indicators" + "/".repeat(100_000))))
                .contains(Operations.SUBMIT_INDICATOR);
        assertThat(preflight
                        .checkRequest("GET", "/api/machines/find" + "(".repeat(1_000_000), null, none)
                        .isClean())
                .isTrue();
        Report report = preflight.checkRequest("GET", "/api/ips/" + long10Mb + "/alerts", null, none);
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.message().length()).isLessThan(120);
            assertThat(violation.location()).isNotNull();
            assertThat(violation.location().length()).isEqualTo(long10Mb.length());
        });
    }
}
