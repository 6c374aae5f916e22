package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the operations on indicators take, refuse and doubt. */
class IndicatorBodiesTest {

    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
    private static final String SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    private final Preflight plain = Preflight.create();
    /** The values here are reserved for documentation, which goes without saying. */
    private final Preflight advising =
            Preflight.builder().advice(true).suppress("documentation-address").build();

    /** One indicator of a type; further members may follow. */
    private static String indicator(String type, String value, String action, String more) {
        return "{\"indicatorValue\":\"" + value + "\",\"indicatorType\":\"" + type + "\",\"action\":\"" + action
                + "\",\"title\":\"A title\",\"description\":\"A description\"" + more + "}";
    }

    private static String hash(String more) {
        return indicator("FileSha1", SHA1, "Block", more);
    }

    static Stream<Arguments> taken() {
        String fullExample = """
                {
                  "indicatorValue": "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                  "indicatorType": "FileSha1",
                  "action": "BlockAndRemediate",
                  "title": "Loader of the March campaign",
                  "description": "Seen on two servers",
                  "application": "Example Tool",
                  "expirationTime": "2031-05-06T07:08:09Z",
                  "severity": "High",
                  "recommendedActions": "Ask the owner of the device",
                  "rbacGroupNames": ["Finance", "Build agents"],
                  "generateAlert": true
                }""";
        String reposted = """
                {
                  "@odata.context": "https://api.security.microsoft.com/api/$metadata#Indicators/$entity",
                  "id": "995", "indicatorValue": "2001:DB8::1", "indicatorType": "IpAddress", "action": "Warn",
                  "application": null, "source": "analyst@example.org", "sourceType": "User",
                  "createdBy": "analyst@example.org", "createdByDisplayName": "An Analyst", "createdBySource": "Portal",
                  "creationTimeDateTimeUtc": "2026-01-02T03:04:05.6789012Z", "lastUpdateTime": "2026-02-03T04:05:06.123456Z",
                  "lastUpdatedBy": null, "title": "t", "description": "d", "category": 1, "severity": "Low",
                  "recommendedActions": null, "expirationTime": null, "rbacGroupNames": [], "rbacGroupIds": [],
                  "mitreTechniques": [], "educateUrl": null, "generateAlert": false, "historicalDetection": false,
                  "lookBackPeriod": null, "bypassDurationHours": null, "notificationId": null, "notificationBody": null,
                  "version": null, "additionalInfo": null, "externalId": "case-17", "externalID": null,
                  "certificateInfo": {"issuer": "CN=x", "serial": "01", "subject": "CN=y", "sha256": null}
                }""";
        return Stream.of(
                // body, ids of the advice there is
                taken(fullExample),
                taken(indicator(
                        "DomainName",
                        "bad.example.net",
                        "Audit",
                        ",\"generateAlert\":true,\"severity\":\"Informational\",\"rbacGroupNames\":[]")),
                taken(hash("")),
                taken(reposted),
                taken(hash(",\"severity\":null,\"generateAlert\":null"), "explicit-null", "explicit-null"),
                taken(
                        hash(
                                ",\"application\":null,\"expirationTime\":null,\"recommendedActions\":null,\"rbacGroupNames\":null,\"educateUrl\":null")),
                taken(
                        hash(",\"rbacGroupNames\":[\"Lab\",\"lab\",null,null,\"\",\"Lab\",\"\"]"),
                        "repeated-element",
                        "repeated-element"),
                taken(hash(",\"rbacGroupNames\":[null],\"rbacGroupIds\":[1,\"2\"],\"createdBySource\":\"SomeApp\"")),
                taken(
                        indicator("FileSha256", SHA256, "Audit", ",\"severity\":\"Low\",\"GenerateAlert\":\"TRUE\""),
                        "other-spelling",
                        "boolean-as-text"),
                taken(
                        indicator("FileSha256", SHA256, "Audit", ",\"severity\":\"Low\",\"generateAlert\":\"True\""),
                        "boolean-as-text"),
                taken(indicator("FileSha256", SHA256, "Audit", ",\"generateAlert\":true"), "audit-without-severity"),
                taken(hash(",\"generateAlert\":\"false\""), "boolean-as-text"),
                taken(indicator("FileMd5", MD5, "Alert", ""), "legacy-action"),
                taken(
                        indicator("Url", "https://example.com/a?b=c#d", "AlertAndBlock", ""),
                        "action-not-for-network-types"),
                taken(indicator("FileSha1", SHA1, "Allowed", "")),
                taken(indicator(
                        "Url",
                        "https://example.com/a",
                        "Warn",
                        ",\"educateUrl\":\"https://intranet.example.com/why\"")),
                taken(
                        indicator("FileSha1", SHA1, "Block", ",\"educateUrl\":\"https://intranet.example.com/why\""),
                        "educate-url-without-effect"),
                taken(
                        indicator(
                                "Url",
                                "https://example.com/a",
                                "Allowed",
                                ",\"educateUrl\":\"https://intranet.example.com/why\""),
                        "educate-url-without-effect"),
                taken(hash(",\"expirationTime\":\"2031-05-06T07:08:09+00:00\"")),
                taken(hash(",\"expirationTime\":\"2031-05-06T07:08:09.123456Z\"")),
                taken(hash(",\"expirationTime\":\"2031-05-06T07:08:09.1234567Z\"")),
                taken(hash(",\"expirationTime\":\"1999-12-31T23:59:59Z\""), "expiration-in-the-past"),
                taken(hash(",\"expirationTime\":\"2031-05-06T07:08:09.12345678Z\""), "unusual-date-time"),
                taken(hash(",\"expirationTime\":\"2031-05-06t07:08z\""), "unusual-date-time"),
                taken(indicator("FileSha1", SHA1.toUpperCase(java.util.Locale.ROOT), "Block", "")),
                taken(indicator("FileSha256", SHA256.toUpperCase(java.util.Locale.ROOT), "Block", "")),
                taken(indicator("FileMd5", MD5.toUpperCase(java.util.Locale.ROOT), "Block", "")),
                taken(indicator("IpAddress", "2001:0DB8:0000:0000:0000:0000:0000:0001", "Block", "")),
                taken(indicator("IpAddress", "::", "Block", ""), "unspecified-address"),
                taken(indicator("IpAddress", "::ffff:192.0.2.33", "Block", "")),
                taken(indicator("IpAddress", "fe80::1:0:0:2", "Block", ""), "link-local-address"),
                taken(indicator("CertificateThumbprint", SHA1, "Block", ""), "action-not-for-certificates"),
                taken(indicator("CertificateThumbprint", SHA256, "Allowed", ""), "unusual-indicator-value"),
                taken(indicator("WebCategory", "Gambling & more", "Block", "")),
                taken(indicator("ProcessMemorySimilarityHash", "", "Block", "")),
                taken(indicator("Url", "example.com/path", "Block", ""), "unusual-indicator-value"),
                taken(indicator("Url", "https://*.example.com/", "Block", ""), "unusual-indicator-value"),
                taken(
                        indicator(
                                "Url",
                                "https://example.com/a",
                                "Block",
                                ",\"educateUrl\":\"intranet.example.com/why\""),
                        "url-without-scheme"),
                taken(
                        hash(
                                ",\"Category\":1,\"severty\":\"High\",\"@odata.type\":\"#x\",\"x\":{\"y\":[{\"x\":1,\"x\":2}]}"),
                        "unknown-property",
                        "unknown-property",
                        "unknown-property"),
                taken(hash("").replace("A title", SHA256 + " 0f8fad5b-d9cb-469f-a165-70867728950e")),
                taken(hash("").replace("A description", "\\u00fc\\n\uD83D\uDE00 ".repeat(20_000))),
                taken(hash("").replace("A description", " ")),
                Arguments.of(
                        Operations.IMPORT_INDICATORS,
                        "{\"Indicators\":[" + fullExample + "," + hash("") + "]}",
                        List.of("repeated-indicator")),
                Arguments.of(
                        Operations.IMPORT_INDICATORS,
                        "{\"Indicators\":[" + reposted + "," + reposted + "]}",
                        List.of("repeated-indicator")),
                Arguments.of(
                        Operations.IMPORT_INDICATORS,
                        "{\"Indicators\":[" + hash("") + ("," + hash("")).repeat(499) + "]}",
                        Collections.nCopies(499, "repeated-indicator")),
                Arguments.of(Operations.IMPORT_INDICATORS, "{\"Indicators\":[]}", List.of("not-empty")),
                Arguments.of(
                        Operations.IMPORT_INDICATORS,
                        "{\"@odata.context\":\"x\",\"value\":[],\"Indicators\":[" + hash("") + "]}",
                        List.of("unknown-property")),
                Arguments.of(Operations.BATCH_DELETE_INDICATORS, "{\"IndicatorIds\":[\"7\",\"1001\"]}", List.of()),
                Arguments.of(
                        Operations.BATCH_DELETE_INDICATORS,
                        "{\"IndicatorIds\":[\"1\"" + ",\"2\"".repeat(499) + "]}",
                        Collections.nCopies(498, "repeated-element")),
                Arguments.of(
                        Operations.BATCH_DELETE_INDICATORS,
                        "{\"IndicatorIds\":[\"a7\",\" \"]}",
                        List.of("unusual-indicator-id", "unusual-indicator-id")));
    }

    private static Arguments taken(String body, String... advice) {
        return Arguments.of(Operations.SUBMIT_INDICATOR, body, List.of(advice));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatTheServiceTakesIsCleanAndAtMostDoubtful(Operation operation, String body, List<String> advice) {
        Report without = plain.check(operation, body);
        assertThat(without.violations()).isEmpty();
        assertThat(without.advice()).isEmpty();
        assertThat(without).isSameAs(Report.clean());
        Report with = advising.check(operation, body);
        assertThat(with.violations()).isEmpty();
        assertThat(with.isRefused()).isFalse();
        assertThat(with.advice()).extracting(Advice::reason).containsExactlyElementsOf(advice);
        if (!advice.isEmpty()) {
            Preflight suppressing = Preflight.builder()
                    .advice(true)
                    .suppress(advice.get(0), "documentation-address")
                    .build();
            assertThat(suppressing.check(operation, body).advice())
                    .extracting(Advice::reason)
                    .isEqualTo(advice.stream()
                            .filter(id -> !id.equals(advice.get(0)))
                            .toList());
        }
    }

    static Stream<Arguments> refused() {
        String i = "InvalidInput";
        String b = "InvalidRequestBody";
        String m = "MissingRequiredParameter";
        return Stream.of(
                // body, code and pointer, hint
                refused(
                        indicator("FileSha1", SHA256, "Block", ""),
                        "InvalidHashValue /indicatorValue",
                        "the value fits indicatorType FileSha256"),
                refused(
                        indicator("FileSha256", MD5, "Block", ""),
                        "InvalidHashValue /indicatorValue",
                        "the value fits indicatorType FileMd5"),
                refused(
                        indicator("FileMd5", "xyz", "Block", ""),
                        "InvalidHashValue /indicatorValue",
                        "\"x\" (character 1) is not allowed; an MD5 hash has 32 hexadecimal digits"),
                refused(
                        indicator("FileMd5", MD5 + " ", "Block", ""),
                        "InvalidHashValue /indicatorValue",
                        "remove the white space behind the value (U+0020)"),
                refused(
                        indicator("DomainName", "http://bad.example.net", "Block", ""),
                        "InvalidDomainName /indicatorValue",
                        "the value fits indicatorType Url"),
                refused(
                        indicator("DomainName", "*.example.net", "Block", ""),
                        "InvalidDomainName /indicatorValue",
                        "remove \"*\" (character 1); an indicator for a domain covers its subdomains"),
                refused(
                        indicator("DomainName", "*.example.net/login", "Block", ""),
                        "InvalidDomainName /indicatorValue",
                        "the value fits indicatorType Url"),
                refused(
                        indicator("IpAddress", "192.0.2.0/24", "Block", ""),
                        "InvalidIpAddress /indicatorValue",
                        "remove the prefix length /24; CIDR blocks are not supported, one address only"),
                refused(
                        indicator("IpAddress", "192.0.2.1-192.0.2.9", "Block", ""),
                        "InvalidIpAddress /indicatorValue",
                        "remove -192.0.2.9; ranges are not supported, one address only"),
                refused(
                        indicator("IpAddress", "192.0.2.*", "Block", ""),
                        "InvalidIpAddress /indicatorValue",
                        "remove \"*\" (character 9); wildcards are not supported"),
                refused(
                        indicator("IpAddress", "fe80::1%eth0", "Block", ""),
                        "InvalidIpAddress /indicatorValue",
                        "remove the zone %eth0"),
                refused(
                        indicator("IpAddress", "192.0.2.256", "Block", ""),
                        "InvalidIpAddress /indicatorValue",
                        "octet 256 is above 255"),
                refused(
                        indicator("Url", "http://", "Block", ""),
                        "InvalidUrl /indicatorValue",
                        "the host is missing behind http://"),
                refused(
                        indicator("Url", "https://exa mple.com/", "Block", ""),
                        "InvalidUrl /indicatorValue",
                        "remove the white space at character 12 (U+0020)"),
                refused(indicator("Url", "", "Block", ""), i + " /indicatorValue", "the value is empty"),
                refused(
                        indicator("FileSha1", SHA1, "Audit", ""),
                        i + " /generateAlert",
                        "the action Audit needs generateAlert to be true"),
                refused(
                        indicator("FileSha1", SHA1, "Audit", ",\"generateAlert\":false"),
                        i + " /generateAlert",
                        "the action Audit needs generateAlert to be true"),
                refused(
                        indicator("FileSha1", SHA1, "Audit", ",\"generateAlert\":null"),
                        i + " /generateAlert",
                        "the action Audit needs generateAlert to be true"),
                refused(
                        indicator("FileSha1", SHA1, "Audit", ",\"generateAlert\":\"false\""),
                        i + " /generateAlert",
                        "the action Audit needs generateAlert to be true"),
                refused(
                        indicator("DomainName", "bad.example.net", "BlockAndRemediate", ""),
                        i + " /action",
                        "network indicators take Allowed, Audit, Warn and Block; BlockAndRemediate is for files and certificates"),
                refused(
                        indicator("IpAddress", "192.0.2.1", "BlockAndRemediate", ""),
                        i + " /action",
                        "network indicators take Allowed, Audit, Warn and Block; BlockAndRemediate is for files and certificates"),
                refused(
                        indicator("Url", "http://example.com", "BlockAndRemediate", ""),
                        i + " /action",
                        "network indicators take Allowed, Audit, Warn and Block; BlockAndRemediate is for files and certificates"),
                refused(hash("").replace("\"title\":\"A title\",", ""), m + " /title", null),
                refused(hash("").replace("\"A title\"", "null"), m + " /title", null),
                refused(
                        hash("").replace("\"title\"", "\"Title\""),
                        m + " /title",
                        "did you mean title? Names are case-sensitive"),
                refused(hash("").replace("\"indicatorType\":\"FileSha1\",", ""), m + " /indicatorType", null),
                refused(
                        hash("").replace("\"A title\"", "7"),
                        b + " /title",
                        "expected a JSON string, found a JSON number"),
                refused(
                        hash(",\"generateAlert\":\"yes\""),
                        b + " /generateAlert",
                        "expected a JSON boolean, found a JSON string"),
                refused(
                        hash(",\"generateAlert\":\"fal\u017fe\""),
                        b + " /generateAlert",
                        "expected a JSON boolean, found a JSON string"),
                refused(
                        hash(",\"rbacGroupNames\":\"a,b\""),
                        b + " /rbacGroupNames",
                        "expected a JSON array, found a JSON string"),
                refused(
                        hash(",\"rbacGroupNames\":[1]"),
                        b + " /rbacGroupNames/0",
                        "expected a JSON string, found a JSON number"),
                refused(indicator("FileSha1", SHA1, "Allow", ""), b + " /action", "did you mean Allowed?"),
                refused(indicator("FileSha1", SHA1, "block", ""), b + " /action", "did you mean Block?"),
                refused(
                        hash(",\"severity\":\"Critical\""),
                        b + " /severity",
                        "one of Informational, Low, Medium, High"),
                refused(
                        hash(",\"severity\":\"UnSpecified\""),
                        b + " /severity",
                        "one of Informational, Low, Medium, High"),
                refused(
                        hash(",\"educateUrl\":\"http://\""),
                        "InvalidUrl /educateUrl",
                        "the host is missing behind http://"),
                refused(
                        hash(",\"expirationTime\":\"2031-05-06\""),
                        b + " /expirationTime",
                        "the time is missing; write 2031-05-06T00:00:00Z for midnight UTC"),
                refused(
                        hash(",\"expirationTime\":\"2031-02-30T00:00:00Z\""),
                        b + " /expirationTime",
                        "month 02 of 2031 has no day 30"),
                refused(hash(",\"title\":\"again\""), b + " /title", "the name occurs twice"),
                refused(hash(",\"id\":1,\"id\":2"), b + " /id", "the name occurs twice"),
                refused(
                        hash(",\"GenerateAlert\":true,\"generateAlert\":true"),
                        b + " /generateAlert",
                        "GenerateAlert and generateAlert are names of the same property"),
                refused(
                        hash(",\"Severity\":\"High\""),
                        b + " /severity",
                        "did you mean severity? Names are case-sensitive"));
    }

    private static Arguments refused(
            String body, String codeAndPointer, @org.jspecify.annotations.Nullable String hint) {
        return Arguments.of(body, codeAndPointer, hint);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheServiceRefusesOfOneIndicatorIsOneViolation(String body, String codeAndPointer, String hint) {
        Violation violation = only(plain.check(Operations.SUBMIT_INDICATOR, body));
        assertThat(violation.code().code() + " " + violation.pointer()).isEqualTo(codeAndPointer);
        assertThat(violation.hint()).isEqualTo(hint);
        assertThat(violation.scope()).isEqualTo(Scope.REQUEST);
        assertThat(advising.check(Operations.SUBMIT_INDICATOR, body).violations())
                .containsExactly(violation);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void inAnImportOnlyWhatDoesNotBindRefusesTheCall(String body, String codeAndPointer, String hint) {
        String batch = "{\"Indicators\":[" + hash("") + ",\n" + body + "]}";
        Report report = plain.check(Operations.IMPORT_INDICATORS, batch);
        assertThat(report.violations()).hasSize(1);
        Violation violation = report.violations().get(0);
        assertThat(violation.code().code() + " " + violation.pointer())
                .isEqualTo(codeAndPointer.replace(" /", " /Indicators/1/"));
        boolean binds = !codeAndPointer.startsWith("InvalidRequestBody");
        assertThat(violation.scope()).isEqualTo(binds ? Scope.ELEMENT : Scope.REQUEST);
        assertThat(report.isRefused()).isEqualTo(!binds);
        assertThat(violation.hint()).isEqualTo(hint);
    }

    static Stream<Arguments> refusedBatches() {
        Operation in = Operations.IMPORT_INDICATORS;
        Operation del = Operations.BATCH_DELETE_INDICATORS;
        String tooMany = "\"1\"" + ",\"2\"".repeat(500);
        return Stream.of(
                Arguments.of(in, "{}", "MissingRequiredParameter /Indicators"),
                Arguments.of(in, "{\"Indicators\":null}", "MissingRequiredParameter /Indicators"),
                Arguments.of(in, "{\"indicators\":[]}", "MissingRequiredParameter /Indicators"),
                Arguments.of(in, "{\"Indicators\":{}}", "InvalidRequestBody /Indicators"),
                Arguments.of(in, "{\"Indicators\":[null]}", "InvalidRequestBody /Indicators/0"),
                Arguments.of(in, "{\"Indicators\":[[]]}", "InvalidRequestBody /Indicators/0"),
                Arguments.of(in, "{\"Indicators\":[],\"Indicators\":[]}", "InvalidRequestBody /Indicators"),
                Arguments.of(
                        in,
                        "{\"Indicators\":[" + hash("") + ("," + hash("")).repeat(500) + "]}",
                        "MaximumBatchSizeExceeded /Indicators"),
                Arguments.of(del, "{}", "MissingRequiredParameter /IndicatorIds"),
                Arguments.of(del, "{\"IndicatorIds\":null}", "MissingRequiredParameter /IndicatorIds"),
                Arguments.of(del, "{\"indicatorIds\":[\"1\"]}", "MissingRequiredParameter /IndicatorIds"),
                Arguments.of(del, "{\"IndicatorIds\":[]}", "InvalidInput /IndicatorIds"),
                Arguments.of(del, "{\"IndicatorIds\":[\"1\",\"\"]}", "InvalidInput /IndicatorIds/1"),
                Arguments.of(del, "{\"IndicatorIds\":[1]}", "InvalidRequestBody /IndicatorIds/0"),
                Arguments.of(del, "{\"IndicatorIds\":\"1\"}", "InvalidRequestBody /IndicatorIds"),
                Arguments.of(del, "{\"IndicatorIds\":[" + tooMany + "]}", "MaximumBatchSizeExceeded /IndicatorIds"));
    }

    @ParameterizedTest
    @MethodSource("refusedBatches")
    void whatTheServiceRefusesOfABatchRefusesTheCall(Operation operation, String body, String codeAndPointer) {
        Violation violation = only(plain.check(operation, body));
        assertThat(violation.code().code() + " " + violation.pointer()).isEqualTo(codeAndPointer);
        assertThat(violation.scope()).isEqualTo(Scope.REQUEST);
        if (codeAndPointer.startsWith("MaximumBatchSizeExceeded")) {
            assertThat(violation.message()).contains("501").contains("500");
        }
    }

    @Test
    void anUnknownNameIsAdviceWithTheNameThatWasProbablyMeant() {
        Report report = advising.check(Operations.SUBMIT_INDICATOR, hash(",\"expirationTme\":1,\"zzz\":2"));
        assertThat(report.advice()).extracting(Advice::hint).containsExactly("did you mean expirationTime?", null);
        assertThat(report.advice()).extracting(Advice::pointer).containsExactly("/expirationTme", "/zzz");
    }

    @Test
    void whatIsRefusedIsNotCalledDoubtfulAsWell() {
        String body =
                indicator("DomainName", "x y", "Block", ",\"educateUrl\":\"http://\",\"expirationTime\":\"soon\"");
        Report report = advising.check(Operations.SUBMIT_INDICATOR, body);
        assertThat(report.violations()).extracting(Violation::pointer).contains("/indicatorValue", "/expirationTime");
        assertThat(report.advice()).extracting(Advice::pointer).doesNotContain("/indicatorValue", "/expirationTime");
    }

    private static Violation only(Report report) {
        assertThat(report.violations()).hasSize(1);
        assertThat(report.omittedViolations()).isZero();
        assertThat(report.isRefused()).isTrue();
        return report.violations().get(0);
    }
}
