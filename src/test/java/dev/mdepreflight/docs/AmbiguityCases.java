package dev.mdepreflight.docs;

import static dev.mdepreflight.docs.AmbiguityCase.body;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.Parameters;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** For each point that the documentation leaves open, what the library says of bodies that turn on it. */
final class AmbiguityCases {
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
    private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";
    private static final Operation ALERT = Operations.UPDATE_ALERT;
    private static final Operation ALERTS = Operations.BATCH_UPDATE_ALERTS;
    private static final Operation NEW_ALERT = Operations.CREATE_ALERT_BY_REFERENCE;
    private static final Operation INDICATOR = Operations.SUBMIT_INDICATOR;
    private static final Operation DELETE = Operations.BATCH_DELETE_INDICATORS;
    private static final Operation ISOLATE = Operations.ISOLATE_MACHINE;
    private static final Operation LIVE = Operations.RUN_LIVE_RESPONSE;
    private static final Operation MACHINE = Operations.UPDATE_MACHINE;
    private static final Operation SCAN = Operations.UPDATE_SCAN_DEFINITION;
    private static final Operation ADD_SCAN = Operations.ADD_SCAN_DEFINITION;

    private AmbiguityCases() {}

    private static String indicator(String type, String value, String action, String more) {
        return "{\"indicatorValue\":\"" + value + "\",\"indicatorType\":\"" + type + "\",\"action\":\"" + action
                + "\",\"title\":\"t\",\"description\":\"d\"" + more + "}";
    }

    private static String hash(String more) {
        return indicator("FileSha1", SHA1, "Block", more);
    }

    private static String audit(String more) {
        return indicator("FileSha1", SHA1, "Audit", ",\"severity\":\"Low\"" + more);
    }

    private static String alerts(String more) {
        return "{\"alertIds\":[\"1_2\"]" + more + "}";
    }

    private static String newAlert(String written, String instead) {
        return Parameters.body(NEW_ALERT).toString().replace(written, instead);
    }

    private static String commands(String commands) {
        return "{\"Comment\":\"c\",\"Commands\":[" + commands + "]}";
    }

    private static String script(String more) {
        return commands(
                "{\"type\":\"RunScript\",\"params\":[{\"key\":\"ScriptName\",\"value\":\"a.ps1\"}" + more + "]}");
    }

    private static String auth(String more) {
        return "{\"scanAuthenticationParams\":{\"@odata.type\":\"#microsoft.windowsDefenderATP.api.SnmpAuthParams\""
                + more + "}}";
    }

    private static String addScan(String written, String instead) {
        String scan = Parameters.body(ADD_SCAN)
                .toString()
                .replace(",\"domain\":\"d\",\"isGmsaUser\":true", "")
                .replace("\"type\":\"AuthPriv\"", "\"type\":\"CommunityString\"");
        return scan.replace(written, instead);
    }

    static Stream<AmbiguityCase> all() {
        return Stream.of(
                        names(),
                        required(),
                        values(),
                        limits(),
                        formats(),
                        elements(),
                        AmbiguityRequestCases.all(),
                        AmbiguityDeviceCases.all())
                .flatMap(cases -> cases);
    }

    private static Stream<AmbiguityCase> names() {
        String m = "MissingRequiredParameter ";
        String b = "InvalidRequestBody ";
        return Stream.of(
                body("update-alert-property-case", ALERT, "{\"Status\":\"New\"}", "other-spelling /status"),
                body("update-alert-property-case", ALERT, "{\"Comment\":\"c\"}", "other-spelling /comment"),
                body(
                        "generate-alert-case",
                        INDICATOR,
                        audit(",\"GenerateAlert\":true"),
                        "other-spelling /generateAlert"),
                body("generate-alert-type", INDICATOR, audit(",\"generateAlert\":true")),
                body(
                        "generate-alert-type",
                        INDICATOR,
                        audit(",\"generateAlert\":\"TRUE\""),
                        "boolean-as-text /generateAlert"),
                body(
                        "generate-alert-type",
                        INDICATOR,
                        hash(",\"generateAlert\":\"fALSE\""),
                        "boolean-as-text /generateAlert"),
                body("generate-alert-type", INDICATOR, hash(",\"generateAlert\":\"on\""), b + "/generateAlert"),
                body("rbac-group-names-type", INDICATOR, hash(",\"rbacGroupNames\":[\"a\",\"b\"]")),
                body("rbac-group-names-type", INDICATOR, hash(",\"rbacGroupNames\":\"a,b\""), b + "/rbacGroupNames"),
                body(
                        "body-name-style-per-operation",
                        Operations.OFFBOARD_MACHINE,
                        "{\"comment\":\"c\"}",
                        m + "/Comment"),
                body("body-name-style-per-operation", ALERT, "{\"AssignedTo\":\"a\"}", b + "/assignedTo"),
                body(
                        "body-name-style-per-operation",
                        LIVE,
                        script("").replace("params", "Params"),
                        b + "/Commands/0/params"),
                body(
                        "device-value-two-names",
                        Operations.SET_DEVICE_VALUE,
                        "{\"deviceValue\":\"Low\"}",
                        m + "/DeviceValue"),
                body("device-value-two-names", MACHINE, "{\"DeviceValue\":\"Low\"}", b + "/deviceValue"),
                body(
                        "recommended-action-number",
                        INDICATOR,
                        hash(",\"recommendedAction\":\"r\""),
                        "unknown-property /recommendedAction"),
                body(
                        "recommended-action-number",
                        NEW_ALERT,
                        newAlert("recommendedAction", "recommendedActions"),
                        "BadRequest /recommendedAction",
                        "unknown-property /recommendedActions"),
                body(
                        "scan-auth-case",
                        SCAN,
                        auth(",\"type\":\"NoAuthNoPriv\",\"Username\":\"u\""),
                        "other-spelling /scanAuthenticationParams/username"),
                body(
                        "scan-key-vault-name",
                        SCAN,
                        auth(",\"type\":\"AuthPriv\",\"keyVaultUrl\":\"https://v.example/\"")),
                body(
                        "scan-key-vault-name",
                        SCAN,
                        auth(",\"type\":\"AuthPriv\",\"KeyVaultUrl\":\"https://v.example/\"")),
                body(
                        "scan-key-vault-name",
                        SCAN,
                        auth(",\"type\":\"AuthPriv\",\"keyVaultUri\":\"https://v.example/\"")),
                body("unknown-properties", INDICATOR, hash(",\"colour\":\"red\""), "unknown-property /colour"),
                body("unknown-properties", INDICATOR, hash(",\"Severity\":\"Low\""), b + "/severity"),
                body("unknown-properties", INDICATOR, hash(",\"mitreTechniques\":[]")),
                body("external-id", INDICATOR, hash(",\"externalID\":\"7\"")),
                body("external-id", INDICATOR, hash(",\"externalId\":\"7\"")),
                body("external-id", Operations.UNISOLATE_MACHINE, "{\"Comment\":\"c\",\"ExternalId\":\"7\"}"),
                body("external-id", Operations.UNISOLATE_MACHINE, "{\"Comment\":\"c\",\"externalID\":\"7\"}"));
    }

    private static Stream<AmbiguityCase> required() {
        String put = "{\"type\":\"PutFile\",\"params\":[{\"key\":\"FileName\",\"value\":\"a\"}]}";
        return Stream.of(
                body("isolation-type-required", ISOLATE, "{\"Comment\":\"c\"}", "required /IsolationType"),
                body("live-response-required", LIVE, "{\"Comment\":\"c\"}", "MissingRequiredParameter /Commands"),
                body("live-response-required", LIVE, "{\"Comment\":\"c\",\"Commands\":[]}", "InvalidInput /Commands"),
                body("live-response-required", LIVE, "{\"Commands\":[" + put + "]}", "not-blank /Comment"),
                body("cancel-comment-required", Operations.CANCEL_MACHINE_ACTION, "{}", "not-blank /Comment"),
                body("blank-comment", Operations.OFFBOARD_MACHINE, "{\"Comment\":\"\"}", "not-blank /Comment"),
                body("blank-comment", Operations.OFFBOARD_MACHINE, "{\"Comment\":\" \\n\"}", "not-blank /Comment"),
                body("blank-comment", Operations.OFFBOARD_MACHINE, "{\"Comment\":\"" + "c".repeat(10_000) + "\"}"),
                body(
                        "target-type-required-with-default",
                        ADD_SCAN,
                        addScan("\"targetType\":\"Ip\",", ""),
                        "required /targetType"),
                body("patch-empty-body", ALERT, "{}", "nothing-to-change "),
                body("patch-empty-body", MACHINE, "{}", "nothing-to-change "),
                body("patch-empty-body", SCAN, "{}", "nothing-to-change "),
                body("patch-empty-body", MACHINE, "{\"machineTags\":[]}", "InvalidRequestBody /machineTags"),
                body("patch-empty-body", MACHINE, "{\"machineTags\":[],\"deviceValue\":\"Low\"}"),
                body("scan-patch-schema", SCAN, "{\"scanName\":\"n\"}"),
                body("run-script-args", LIVE, script("")),
                body(
                        "indicator-severity",
                        INDICATOR,
                        indicator("FileSha1", SHA1, "Audit", ",\"generateAlert\":true"),
                        "audit-without-severity /severity"));
    }

    private static Stream<AmbiguityCase> values() {
        String b = "InvalidRequestBody ";
        String label = "\"classification\":\"Informational, expected activity\"";
        String odds = "determination-at-odds-with-classification /determination";
        String windows = "\"scanType\":\"Windows\"";
        return Stream.of(
                        Stream.of(
                                body("alert-classification-spelling", ALERT, "{" + label + "}", b + "/classification"),
                                body(
                                        "alert-classification-spelling",
                                        ALERTS,
                                        alerts("," + label),
                                        "other-spelling /classification")),
                        Stream.of("CompromisedUser", "ConfirmedUserActivity", "Clean", "InsufficientData")
                                .flatMap(name -> Stream.of(
                                        body(
                                                "alert-determination-spelling",
                                                ALERT,
                                                "{\"determination\":\"" + name + "\"}",
                                                "documented-spelling-only /determination"),
                                        body(
                                                "alert-determination-spelling",
                                                ALERTS,
                                                alerts(",\"determination\":\"" + name + "\""),
                                                "documented-spelling-only /determination"))),
                        Stream.of("CompromisedAccount", "ConfirmedActivity", "NotMalicious", "NoEnoughDataToValidate")
                                .flatMap(name -> Stream.of(
                                        body(
                                                "alert-determination-spelling",
                                                ALERT,
                                                "{\"determination\":\"" + name + "\"}"),
                                        body(
                                                "alert-determination-spelling",
                                                ALERTS,
                                                alerts(",\"determination\":\"" + name + "\"")))),
                        Stream.of(
                                body(
                                        "alert-determination-vs-classification",
                                        ALERT,
                                        "{\"classification\":\"FalsePositive\",\"determination\":\"Malware\"}",
                                        odds),
                                body(
                                        "alert-determination-vs-classification",
                                        ALERTS,
                                        alerts(
                                                ",\"classification\":\"TruePositive\",\"determination\":\"NotMalicious\""),
                                        odds),
                                body("alert-determination-vs-classification", ALERT, "{\"determination\":\"Malware\"}"),
                                body(
                                        "alert-removed-determinations",
                                        ALERT,
                                        "{\"determination\":\"Apt\"}",
                                        "withdrawn-determination /determination"),
                                body(
                                        "alert-removed-determinations",
                                        ALERTS,
                                        alerts(",\"determination\":\"SecurityPersonnel\""),
                                        "withdrawn-determination /determination"),
                                body(
                                        "alert-removed-determinations",
                                        ALERT,
                                        "{\"determination\":\"NotAvailable\"}",
                                        "undocumented-determination /determination"),
                                body(
                                        "alert-status-members",
                                        ALERT,
                                        "{\"status\":\"Hidden\"}",
                                        "undocumented-status /status"),
                                body(
                                        "alert-status-members",
                                        ALERT,
                                        "{\"classification\":\"Unknown\"}",
                                        "undocumented-classification /classification"),
                                body("alert-status-members", ALERT, "{\"status\":\"Closed\"}", b + "/status"),
                                body(
                                        "legacy-indicator-actions",
                                        INDICATOR,
                                        indicator("IpAddress", "193.0.14.129", "Alert", ""),
                                        "legacy-action /action"),
                                body(
                                        "legacy-indicator-actions",
                                        INDICATOR,
                                        indicator("FileSha1", SHA1, "AlertAndBlock", ""),
                                        "legacy-action /action"),
                                body(
                                        "legacy-indicator-actions",
                                        INDICATOR,
                                        indicator("DomainName", "bad.example.net", "AlertAndBlock", ""),
                                        "action-not-for-network-types /action"),
                                body("warn-scope", INDICATOR, indicator("FileSha1", SHA1, "Warn", "")),
                                body("warn-scope", INDICATOR, indicator("IpAddress", "193.0.14.129", "Warn", "")),
                                body(
                                        "warn-scope",
                                        INDICATOR,
                                        indicator("Url", "https://bad.example.net/a", "Warn", "")),
                                body(
                                        "warn-scope",
                                        INDICATOR,
                                        indicator("CertificateThumbprint", SHA1, "Warn", ""),
                                        "action-not-for-certificates /action"),
                                body(
                                        "certificate-actions",
                                        INDICATOR,
                                        indicator("CertificateThumbprint", SHA1, "Block", ""),
                                        "action-not-for-certificates /action"),
                                body(
                                        "certificate-actions",
                                        INDICATOR,
                                        indicator("CertificateThumbprint", SHA1, "Allowed", ""))),
                        Stream.of(
                                        "IpAddress 193.0.14.129",
                                        "DomainName bad.example.net",
                                        "Url https://bad.example.net/a")
                                .map(network -> body(
                                        "network-block-and-remediate",
                                        INDICATOR,
                                        indicator(
                                                network.substring(0, network.indexOf(' ')),
                                                network.substring(network.indexOf(' ') + 1),
                                                "BlockAndRemediate",
                                                ""),
                                        "InvalidInput /action")),
                        Stream.of(
                                body(
                                        "scan-target-type",
                                        SCAN,
                                        "{\"targetType\":\"IP Address\"}",
                                        "other-spelling /targetType"),
                                body("scan-target-type", SCAN, "{\"targetType\":\"Combined\"}"),
                                body(
                                        "scan-type-windows",
                                        SCAN,
                                        "{" + windows + "}",
                                        "deprecated-windows-scan /scanType"),
                                body("scan-type-windows", SCAN, "{\"scanType\":\"AdvancedActive\"}"),
                                body(
                                        "scan-type-windows",
                                        SCAN,
                                        auth(",\"type\":\"Kerberos\",\"username\":\"u\",\"isGmsaUser\":true")
                                                .replace("Snmp", "Windows"),
                                        "deprecated-windows-scan /scanAuthenticationParams/@odata.type",
                                        "deprecated-windows-scan /scanAuthenticationParams/type"),
                                body(
                                        "scan-auth-protocol-example",
                                        SCAN,
                                        auth(
                                                ",\"type\":\"AuthNoPriv\",\"username\":\"u\",\"authProtocol\":\"authProtocol\","
                                                        + "\"authPassword\":\"p\",\"communityString\":\"c\""),
                                        "unusual-scan-protocol /scanAuthenticationParams/authProtocol"),
                                body(
                                        "create-alert-severity",
                                        NEW_ALERT,
                                        newAlert("Low", "Informational"),
                                        "undocumented-severity /severity"),
                                body("create-alert-severity", NEW_ALERT, newAlert("Low", "Critical"), b + "/severity"),
                                body(
                                        "create-alert-category",
                                        NEW_ALERT,
                                        newAlert(",\"category\":\"Persistence\"", ""),
                                        "required /category"),
                                body(
                                        "create-alert-category",
                                        NEW_ALERT,
                                        newAlert("Persistence", "Impact"),
                                        "undocumented-category /category"),
                                body("enum-case", INDICATOR, indicator("FileSha1", SHA1, "block", ""), b + "/action"),
                                body("enum-case", ALERT, "{\"status\":\"resolved\"}", b + "/status")))
                .flatMap(cases -> cases);
    }

    private static Stream<AmbiguityCase> limits() {
        String many = IntStream.range(0, 2_000).mapToObj(i -> "\"1_" + i + "\"").collect(Collectors.joining(","));
        String tag = "t".repeat(201);
        return Stream.of(
                body("text-lengths", ALERT, "{\"comment\":\"" + "c".repeat(100_000) + "\"}"),
                body("tag-length", MACHINE, "{\"machineTags\":[\"" + tag + "\"]}", "long-machine-tag /machineTags/0"),
                body(
                        "tag-length",
                        Operations.ADD_OR_REMOVE_MACHINE_TAG,
                        "{\"Action\":\"Add\",\"Value\":\"" + tag + "\"}",
                        "long-machine-tag /Value"),
                body("update-machine-null", MACHINE, "{\"machineTags\":[\"t\"],\"deviceValue\":null}"),
                body("explicit-null", INDICATOR, hash(",\"severity\":null"), "explicit-null /severity"),
                body("explicit-null", INDICATOR, hash(",\"application\":null")),
                body(
                        "explicit-null",
                        Operations.SET_DEVICE_VALUE,
                        "{\"DeviceValue\":null}",
                        "MissingRequiredParameter /DeviceValue"),
                body(
                        "machine-id-format",
                        NEW_ALERT,
                        newAlert("1e5bc9d7e413ddd7902c2932e418702b84d0cc07", MD5),
                        "unusual-machine-id /machineId"),
                body("batch-limits-silent", ALERTS, "{\"alertIds\":[" + many + "],\"status\":\"New\"}"),
                body("empty-lists", DELETE, "{\"IndicatorIds\":[]}", "InvalidInput /IndicatorIds"),
                body("empty-lists", Operations.IMPORT_INDICATORS, "{\"Indicators\":[]}", "not-empty /Indicators"),
                body("empty-lists", ALERTS, "{\"alertIds\":[],\"status\":\"New\"}", "not-empty /alertIds"),
                body(
                        "empty-lists",
                        Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES,
                        "{\"Value\":\"v\",\"Action\":\"Add\",\"MachineIds\":[]}",
                        "not-empty /MachineIds"),
                body(
                        "empty-lists",
                        Operations.GET_SCAN_HISTORY_BY_SESSION_ID,
                        "{\"SessionIds\":[]}",
                        "not-empty /SessionIds"),
                body(
                        "duplicate-elements",
                        DELETE,
                        "{\"IndicatorIds\":[\"7\",\"7\"]}",
                        "repeated-element /IndicatorIds/1"),
                body(
                        "duplicate-elements",
                        MACHINE,
                        "{\"machineTags\":[\"t\",\"u\",\"t\"]}",
                        "repeated-element /machineTags/2"),
                body("indicator-id-validity", DELETE, "{\"IndicatorIds\":[7]}", "InvalidRequestBody /IndicatorIds/0"),
                body("indicator-id-validity", DELETE, "{\"IndicatorIds\":[\"\"]}", "InvalidInput /IndicatorIds/0"),
                body(
                        "indicator-id-validity",
                        DELETE,
                        "{\"IndicatorIds\":[\"a7\"]}",
                        "unusual-indicator-id /IndicatorIds/0"));
    }

    private static Stream<AmbiguityCase> formats() {
        String value = " /indicatorValue";
        String unusual = "unusual-indicator-value" + value;
        String b = "InvalidRequestBody ";
        String link = ",\"educateUrl\":\"https://intranet.example.com/\"";
        Stream<AmbiguityCase> domains = Stream.of(
                        "https://bad.example.net", "bad.example.net/a", "bad.example.net:443", "*.example.net")
                .map(domain -> body(
                        "url-vs-domain",
                        INDICATOR,
                        indicator("DomainName", domain, "Block", ""),
                        "InvalidDomainName" + value));
        Stream<AmbiguityCase> unusualDomains = Stream.of(
                        "a_b.example.net unusual-domain",
                        "b\u00fccher.example.net unusual-domain",
                        "bad.example.net. unusual-domain",
                        "localhost internal-domain",
                        "server01 unknown-top-level-domain",
                        "bad.nosuchtld unknown-top-level-domain")
                .map(domain -> domain.split(" "))
                .map(domain -> body(
                        "url-vs-domain",
                        INDICATOR,
                        indicator("DomainName", domain[0], "Block", ""),
                        domain[1] + value));
        Stream<AmbiguityCase> addresses = Stream.of(
                        "10.0.0.1 internal-address",
                        "172.16.0.1 internal-address",
                        "192.168.0.1 internal-address",
                        "fc00::1 internal-address",
                        "127.0.0.1 loopback-address",
                        "::1 loopback-address",
                        "169.254.0.1 link-local-address",
                        "fe80::1 link-local-address",
                        "0.0.0.0 unspecified-address",
                        "224.0.0.1 multicast-address",
                        "ff02::1 multicast-address",
                        "192.0.2.1 documentation-address")
                .map(address -> address.split(" "))
                .map(address -> body(
                        "internal-ip", INDICATOR, indicator("IpAddress", address[0], "Block", ""), address[1] + value));
        Stream<AmbiguityCase> arguments = Stream.of(";", "&", "|", "!", "$")
                .map(forbidden -> body(
                        "script-arg-characters",
                        LIVE,
                        script(",{\"key\":\"Args\",\"value\":\"a" + forbidden + "b\"}"),
                        "InvalidInput /Commands/0/params/1/value"));
        Stream<AmbiguityCase> others = Stream.of(
                body("thumbprint-algorithm", INDICATOR, indicator("CertificateThumbprint", SHA1, "Allowed", "")),
                body(
                        "thumbprint-algorithm",
                        INDICATOR,
                        indicator("CertificateThumbprint", MD5, "Allowed", ""),
                        unusual),
                body(
                        "hash-case-and-length",
                        INDICATOR,
                        indicator("FileMd5", "D41D8CD98F00B204E9800998ECF8427E", "Block", "")),
                body(
                        "hash-case-and-length",
                        INDICATOR,
                        indicator("FileSha1", MD5, "Block", ""),
                        "InvalidHashValue" + value),
                body(
                        "hash-case-and-length",
                        Operations.STOP_AND_QUARANTINE_FILE,
                        "{\"Comment\":\"c\",\"Sha1\":\"" + SHA1.replace('d', 'g') + "\"}",
                        "InvalidHashValue /Sha1"),
                body("ipv6-form", INDICATOR, indicator("IpAddress", "2001:4860:4860::8888", "Block", "")),
                body("ipv6-form", INDICATOR, indicator("IpAddress", "2001:4860:4860:0:0:0:0:8888", "Block", "")),
                body("url-vs-domain", INDICATOR, indicator("Url", "bad.example.net/a", "Block", ""), unusual),
                body("url-vs-domain", INDICATOR, indicator("Url", "bad.example.net", "Block", ""), unusual),
                body("url-vs-domain", INDICATOR, indicator("Url", "https://*.example.net/", "Block", ""), unusual),
                body("educate-url-types", INDICATOR, indicator("Url", "https://bad.example.net/a", "Block", link)),
                body("educate-url-types", INDICATOR, hash(link), "educate-url-without-effect /educateUrl"),
                body(
                        "educate-url-types",
                        INDICATOR,
                        indicator("Url", "https://bad.example.net/a", "Allowed", link),
                        "educate-url-without-effect /educateUrl"),
                body(
                        "expiration-in-the-past",
                        INDICATOR,
                        hash(",\"expirationTime\":\"2020-12-12T00:00:00Z\""),
                        "expiration-in-the-past /expirationTime"),
                body(
                        "datetime-offset-form",
                        INDICATOR,
                        hash(",\"expirationTime\":\"2031-05-06Z\""),
                        b + "/expirationTime"),
                body(
                        "datetime-offset-form",
                        INDICATOR,
                        hash(",\"expirationTime\":\"2031-05-06T07:08:09\""),
                        b + "/expirationTime"),
                body(
                        "datetime-offset-form",
                        INDICATOR,
                        hash(",\"expirationTime\":\"2031-05-06T07:08Z\""),
                        "unusual-date-time /expirationTime"),
                body(
                        "datetime-offset-form",
                        NEW_ALERT,
                        newAlert(".1234567Z", ".1234567"),
                        "unusual-event-time /eventTime"),
                body("event-time-precision", NEW_ALERT, newAlert(".1234567Z", ".12Z"), "unusual-event-time /eventTime"),
                body(
                        "event-time-precision",
                        NEW_ALERT,
                        newAlert(".1234567Z", ".1234567+02:00"),
                        "unusual-event-time /eventTime"),
                body("event-time-precision", NEW_ALERT, newAlert(".1234567Z", ".123Z")),
                body("report-id-type", NEW_ALERT, newAlert("\"7\"", "7"), b + "/reportId"),
                body("report-id-type", NEW_ALERT, newAlert("\"7\"", "\"7a\""), "unusual-report-id /reportId"),
                body("interval-in-hours", SCAN, "{\"intervalInHours\":1.5}", b + "/intervalInHours"),
                body("interval-in-hours", SCAN, "{\"intervalInHours\":0}", "unusual-scan-interval /intervalInHours"),
                body("interval-in-hours", SCAN, "{\"intervalInHours\":1}"),
                body(
                        "scan-definition-id-form",
                        Operations.BATCH_DELETE_SCAN_DEFINITIONS,
                        "{\"ScanDefinitionIds\":[\"60c4aI57-z\"]}",
                        "unusual-scan-definition-id /ScanDefinitionIds/0"),
                body(
                        "script-arg-characters",
                        LIVE,
                        script(",{\"key\":\"Args\",\"value\":\"f(x)\"}"),
                        "parentheses-in-arguments /Commands/0/params/1/value"),
                body(
                        "command-order",
                        LIVE,
                        commands("{\"type\":\"GetFile\",\"params\":[{\"key\":\"Path\",\"value\":\"a\"}]},"
                                + "{\"type\":\"PutFile\",\"params\":[{\"key\":\"FileName\",\"value\":\"a\"}]}"),
                        "command-order /Commands"),
                body("air-retirement", Operations.START_INVESTIGATION, "{\"Comment\":\"c\"}", "retired-operation "));
        return Stream.of(domains, unusualDomains, addresses, arguments, others).flatMap(cases -> cases);
    }

    private static Stream<AmbiguityCase> elements() {
        String batch = "{\"Indicators\":[" + hash("") + ",%s]}";
        return Stream.of(
                body(
                        "import-whole-or-part",
                        Operations.IMPORT_INDICATORS,
                        batch.formatted(indicator("FileMd5", SHA1, "Block", "")),
                        "InvalidHashValue /Indicators/1/indicatorValue"),
                body(
                        "import-whole-or-part",
                        Operations.IMPORT_INDICATORS,
                        batch.formatted(indicator("FileMd5", MD5, "Block", "").replace("\"t\"", "7")),
                        "InvalidRequestBody /Indicators/1/title"));
    }
}
