package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.report.Report;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What integrations in use send and the service takes: none of it may be refused. */
class SentByIntegrationsTest {
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
    private static final String MACHINE = "/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
    private static final String ALERT = "/api/alerts/da637308392288907382_-880718168";
    private static final String INDICATORS = "/api/indicators";

    /** As integrations do it: unknown names are let pass, and texts taken for booleans. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Preflight preflight = Preflight.create();

    private static String indicator(String type, String value, String action, String more) {
        return "{\"indicatorValue\":\"" + value + "\",\"indicatorType\":\"" + type + "\",\"action\":\"" + action
                + "\",\"title\":\"t\",\"description\":\"d\"" + more + "}";
    }

    private static String hash(String more) {
        return indicator("FileSha1", SHA1, "Block", more);
    }

    private static String comment(String more) {
        return "{\"Comment\":\"c\"" + more + "}";
    }

    private static Stream<Arguments> indicators(String what, String... bodies) {
        return Stream.of(bodies)
                .flatMap(body -> Stream.of(
                        sent(what, INDICATORS, Operations.SUBMIT_INDICATOR, body),
                        sent(
                                what,
                                INDICATORS + "/import",
                                Operations.IMPORT_INDICATORS,
                                "{\"Indicators\":[" + body + "]}")));
    }

    private static Arguments sent(String what, String path, Operation operation, String body) {
        return Arguments.of(what, path, operation, body);
    }

    static Stream<Arguments> sent() {
        Operation isolate = Operations.ISOLATE_MACHINE;
        Operation live = Operations.RUN_LIVE_RESPONSE;
        Operation alert = Operations.UPDATE_ALERT;
        return Stream.of(
                        indicators(
                                "null for optional properties",
                                hash(",\"application\":null,\"expirationTime\":null,\"recommendedActions\":null,"
                                        + "\"rbacGroupNames\":null,\"educateUrl\":null"),
                                hash(",\"severity\":null,\"generateAlert\":null,\"historicalDetection\":null")),
                        Stream.of(
                                sent(
                                        "null for optional properties",
                                        ALERT,
                                        alert,
                                        "{\"status\":\"New\",\"assignedTo\":null,\"classification\":null,\"determination\":null,\"comment\":null}"),
                                sent(
                                        "null for optional properties",
                                        "/api/alerts/batchUpdate",
                                        Operations.BATCH_UPDATE_ALERTS,
                                        "{\"alertIds\":[\"1_2\"],\"status\":null,\"classification\":null,\"determination\":null}"),
                                sent(
                                        "null for optional properties",
                                        MACHINE,
                                        Operations.UPDATE_MACHINE,
                                        "{\"machineTags\":[\"t\"],\"deviceValue\":null}"),
                                sent(
                                        "null for optional properties",
                                        MACHINE + "/isolate",
                                        isolate,
                                        comment(",\"IsolationType\":null,\"Title\":null,\"RequestSource\":null"))),
                        indicators(
                                "a whole entity posted again",
                                hash(
                                        ",\"@odata.context\":\"x\",\"id\":\"995\",\"lastUpdateTime\":\"2026-02-03T04:05:06.123456Z\","
                                                + "\"creationTimeDateTimeUtc\":\"2026-01-02T03:04:05.6789012Z\",\"category\":1,"
                                                + "\"rbacGroupNames\":[],\"rbacGroupIds\":[],\"mitreTechniques\":[],\"source\":\"a\","
                                                + "\"sourceType\":\"User\",\"certificateInfo\":{\"issuer\":\"a\",\"serial\":\"1\","
                                                + "\"subject\":\"b\",\"sha256\":null},\"lookBackPeriod\":null,\"version\":null")),
                        indicators(
                                "properties that no table lists",
                                hash(",\"externalId\":\"7\",\"rbacGroupIds\":[1,2],\"createdBySource\":\"PublicApi\"")),
                        Stream.of(
                                sent(
                                        "properties that no table lists",
                                        MACHINE + "/isolate",
                                        isolate,
                                        comment(
                                                ",\"IsolationType\":\"Full\",\"Title\":\"t\",\"ExternalId\":\"7\",\"RequestSource\":\"PublicApi\""))),
                        Stream.of(
                                sent(
                                        "the spellings of a page's table",
                                        ALERT,
                                        alert,
                                        "{\"Status\":\"Resolved\",\"Classification\":\"TruePositive\",\"Determination\":\"Malware\",\"Comment\":\"c\"}")),
                        indicators(
                                "GenerateAlert as text",
                                indicator("FileSha1", SHA1, "Audit", ",\"GenerateAlert\":\"TRUE\"")),
                        indicators("nothing but what is required", hash("")),
                        indicators(
                                "legacy actions",
                                indicator("FileSha1", SHA1, "Alert", ""),
                                indicator("FileSha1", SHA1, "AlertAndBlock", ""),
                                indicator("IpAddress", "198.51.100.7", "Alert", ""),
                                indicator("DomainName", "bad.example.net", "AlertAndBlock", ""),
                                indicator("Url", "https://bad.example.net/a", "AlertAndBlock", "")),
                        indicators(
                                "times",
                                hash(",\"expirationTime\":\"2031-05-06T07:08:09+00:00\""),
                                hash(",\"expirationTime\":\"2031-05-06T07:08:09.123456Z\""),
                                hash(",\"expirationTime\":\"2031-05-06T07:08:09.1234567Z\""),
                                hash(",\"expirationTime\":\"2020-12-12T00:00:00Z\"")),
                        indicators(
                                "upper-case hashes",
                                hash("").replace(SHA1, SHA1.toUpperCase(Locale.ROOT)),
                                indicator("FileMd5", "D41D8CD98F00B204E9800998ECF8427E", "Block", ""),
                                indicator("FileSha256", SHA1.toUpperCase(Locale.ROOT) + "A".repeat(24), "Block", ""),
                                indicator("CertificateThumbprint", SHA1.toUpperCase(Locale.ROOT), "Allowed", "")),
                        indicators(
                                "IPv6 in every spelling",
                                indicator("IpAddress", "2001:4860:4860:0:0:0:0:8888", "Block", ""),
                                indicator("IpAddress", "2001:4860:4860::8888", "Block", ""),
                                indicator("IpAddress", "2001:4860:4860::0:8888", "Block", ""),
                                indicator("IpAddress", "2001:DB8::ABCD", "Block", ""),
                                indicator("IpAddress", "2001:0db8:0000:0000:0000:0000:0000:0001", "Block", ""),
                                indicator("IpAddress", "::ffff:192.0.2.33", "Block", "")),
                        indicators(
                                "long texts, and titles that hold ids",
                                hash("").replace("\"t\"", "\"" + SHA1 + " 0f8fad5b-d9cb-469f-a165-70867728950e\""),
                                hash("").replace("\"d\"", "\"" + "word ".repeat(50_000) + "\"")),
                        Stream.of(
                                sent("isolation without its type", MACHINE + "/isolate", isolate, comment("")),
                                sent(
                                        "a script without arguments",
                                        MACHINE + "/runliveresponse",
                                        live,
                                        comment(
                                                ",\"Commands\":[{\"type\":\"RunScript\",\"params\":[{\"key\":\"ScriptName\",\"value\":\"a.ps1\"}]}]")),
                                sent("a comment alone", ALERT, alert, "{\"comment\":\"c\"}"),
                                sent("older determinations", ALERT, alert, "{\"determination\":\"NotAvailable\"}"),
                                sent(
                                        "older determinations",
                                        ALERT,
                                        alert,
                                        "{\"classification\":\"TruePositive\",\"determination\":\"Apt\"}"),
                                sent(
                                        "older determinations",
                                        "/api/alerts/batchUpdate",
                                        Operations.BATCH_UPDATE_ALERTS,
                                        "{\"alertIds\":[\"1_2\"],\"determination\":\"SecurityPersonnel\"}"),
                                sent(
                                        "an id of a machine that is none",
                                        "/api/machines/123123123/isolate",
                                        isolate,
                                        comment(",\"IsolationType\":\"Full\"")),
                                sent(
                                        "an id of a machine that is none",
                                        "/api/alerts/CreateAlertByReference",
                                        Operations.CREATE_ALERT_BY_REFERENCE,
                                        "{\"machineId\":\"123123123\",\"severity\":\"Low\",\"title\":\"t\",\"description\":\"d\","
                                                + "\"recommendedAction\":\"r\",\"eventTime\":\"2026-05-06T07:08:09.1234567Z\","
                                                + "\"reportId\":\"7\",\"category\":\"Malware\"}"),
                                sent(
                                        "an id of a machine that is none",
                                        "/api/machines/AddOrRemoveTagForMultipleMachines",
                                        Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES,
                                        "{\"Value\":\"v\",\"Action\":\"Add\",\"MachineIds\":[\"123123123\"]}"),
                                sent(
                                        "a path in another letter case",
                                        "/API/Machines/123/RunLiveResponse",
                                        live,
                                        comment(
                                                ",\"Commands\":[{\"type\":\"GetFile\",\"params\":[{\"key\":\"Path\",\"value\":\"C:\\\\a\"}]}]")),
                                sent(
                                        "a path in another letter case",
                                        "/api/Indicators/Import",
                                        Operations.IMPORT_INDICATORS,
                                        "{\"Indicators\":[" + hash("") + "]}"),
                                sent(
                                        "a false positive that is malware",
                                        ALERT,
                                        alert,
                                        "{\"classification\":\"FalsePositive\",\"determination\":\"Malware\"}"),
                                sent(
                                        "a false positive that is malware",
                                        "/api/alerts/batchUpdate",
                                        Operations.BATCH_UPDATE_ALERTS,
                                        "{\"alertIds\":[\"1_2\"],\"classification\":\"FalsePositive\",\"determination\":\"Malware\"}")))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sent")
    void whatIntegrationsSend_isClean(String what, String path, Operation operation, String body)
            throws JsonProcessingException {
        assertThat(preflight.check(operation, body)).isSameAs(Report.clean());
        assertThat(preflight.check(LENIENT.readValue(body, operation.body()))).isSameAs(Report.clean());
        assertThat(preflight.operation(operation.method(), URI.create(path))).contains(operation);
        assertThat(preflight.check(Request.of(operation.method(), path)
                        .contentType("application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8))))
                .isSameAs(Report.clean());
    }
}
