package dev.mdepreflight.docs;

import static dev.mdepreflight.docs.AmbiguityCase.body;
import static dev.mdepreflight.docs.AmbiguityCase.get;
import static dev.mdepreflight.docs.AmbiguityCase.post;

import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.support.Forms;
import java.util.stream.Stream;

/** For each point about paths, queries and the form of an upload, what the library says of requests and forms that turn on it. */
final class AmbiguityRequestCases {
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
    private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";
    private static final String TOP = "ODataError /query/$top";
    private static final String STOP = "ODataError /query/$stop";
    private static final String FILTER = "ODataError /query/$filter";
    private static final String DOUBTFUL_TOP = "odata-doubtful-top /query/$top";

    private AmbiguityRequestCases() {}

    static Stream<AmbiguityCase> all() {
        return Stream.of(paths(), queries(), names(), hours(), forms()).flatMap(cases -> cases);
    }

    private static Stream<AmbiguityCase> paths() {
        String find = "/api/machines/findbyip(ip='10.0.0.1',timestamp=%s)";
        return Stream.of(
                get("machine-id-format", "/api/machines/" + MD5 + "/logonusers", "unusual-path-parameter /path/id"),
                get("file-hash-kinds", "/api/files/" + SHA1),
                get("file-hash-kinds", "/api/files/" + MD5, "unusual-path-parameter /path/id"),
                get("file-hash-kinds", "/api/files/" + MD5 + "/alerts", "InvalidHashValue /path/id"),
                get("file-hash-kinds", "/api/files/" + SHA1 + "/stats"),
                get("file-hash-kinds", "/api/files/" + SHA1 + "00/stats", "InvalidHashValue /path/id"),
                get("file-hash-kinds", "/api/files/" + MD5 + MD5 + "/stats", "unusual-path-parameter /path/id"),
                get("find-by-ip-forms", find.formatted("2030-03-31T11:00:00Z")),
                get(
                        "find-by-ip-forms",
                        find.formatted("2030-03-31T11:00:00Z").replace("'", ""),
                        "path-parameter-quotes /path/ip"),
                get(
                        "find-by-ip-forms",
                        "/api/machines/find(timestamp=2030-03-31T11:00:00Z,key=10.0.0.1)",
                        "older-path /path"),
                get("timestamp-future", find.formatted("2030-03-31T12:05:00Z")),
                get("timestamp-future", find.formatted("2030-03-31T12:06:00Z"), "InvalidInput /path/timestamp"),
                get("timestamp-future", find.formatted("2030-02-01T00:00:00Z"), "InvalidInput /path/timestamp"),
                get("user-id-form", "/api/users/user1/alerts"),
                get("user-id-form", "/api/users/user1@example.com/alerts", "unusual-path-parameter /path/id"),
                get("user-id-form", "/api/users/domain%5Cuser1/alerts", "unusual-path-parameter /path/id"),
                get("path-case", "/API/Files/" + SHA1 + "/ALERTS"));
    }

    private static AmbiguityCase history(String top, String... outcome) {
        return post(
                "scan-history-top",
                "/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId?$top=" + top,
                "{\"ScanDefinitionIds\":[\"5b0e6c1a-2f43-4d8e-9a77-0c1d2e3f4a5b\"]}",
                outcome);
    }

    private static Stream<AmbiguityCase> queries() {
        String undocumented = "odata-undocumented-options /query/$";
        return Stream.of(
                history("4096"),
                history("4097", DOUBTFUL_TOP),
                history("10000", DOUBTFUL_TOP),
                history("10001", TOP),
                get("odata-stop", "/api/machineactions?$stop=5", STOP),
                get("odata-stop", "/api/investigations?$stop=5", STOP),
                get("odata-stop", "/api/vulnerabilities/machinesVulnerabilities?$stop=5", STOP),
                get("odata-stop", "/api/machineactions?$top=5"),
                get("odata-vulnerabilities-top", "/api/vulnerabilities?$top=8000"),
                get("odata-vulnerabilities-top", "/api/vulnerabilities?$top=8001", DOUBTFUL_TOP),
                get("odata-vulnerabilities-top", "/api/vulnerabilities?$top=10000", DOUBTFUL_TOP),
                get("odata-vulnerabilities-top", "/api/vulnerabilities?$top=10001", TOP),
                get("odata-page-size", "/api/deviceavinfo?$top=10000"),
                get("odata-page-size", "/api/deviceavinfo?$top=10001", TOP),
                get("odata-undocumented-options", "/api/machines?$select=id", undocumented + "select"),
                get("odata-undocumented-options", "/api/machines?$orderby=lastSeen", undocumented + "orderby"),
                get("odata-undocumented-options", "/api/machines?$count=true", undocumented + "count"),
                get("odata-undocumented-options", "/api/deviceavinfo?$skiptoken=abc"));
    }

    private static Stream<AmbiguityCase> names() {
        String extensions = "/api/browserextensions/permissionsinfo?$filter=";
        return Stream.of(
                get("odata-assigned-to", "/api/alerts?$filter=assignedTo+eq+'a'"),
                get("odata-assigned-to", "/api/alerts?$filter=asssignedTo+eq+'a'", "odata-assigned-to /query/$filter"),
                get("odata-property-case", "/api/machines?$filter=ComputerDnsName+eq+'a'"),
                get("odata-property-case", "/api/machines?$filter=computerDnsName+eq+'a'"),
                get("odata-property-case", "/api/alerts?$filter=InvestigationId+eq+7"),
                get("odata-property-case", "/api/remediationTasks?$filter=createdon+gt+2030-01-01T00:00:00Z"),
                get("odata-property-case", "/api/baselineConfigurations?$filter=CCE+eq+'CCE-1'"),
                get(
                        "odata-property-case",
                        "/api/machines?$filter=COMPUTERDNSNAME+eq+'a'",
                        "odata-property-case /query/$filter"),
                get("datetime-offset-form", "/api/machines?$filter=lastSeen+gt+2030-01-01Z"),
                get("odata-filter-lists", "/api/machines?$filter=deviceValue+eq+'Low'"),
                get(
                        "odata-filter-lists",
                        "/api/machines?$filter=agentVersion+eq+'1'",
                        "odata-unlisted-property /query/$filter"),
                get("odata-filter-lists", "/api/machines?$filter=colour+eq+'red'", FILTER),
                get("odata-browser-extension-filter", extensions + "cveId+eq+'x'"),
                get("odata-browser-extension-filter", extensions + "colour+eq+'red'"));
    }

    private static Stream<AmbiguityCase> hours() {
        String stats = "/api/domains/example.com/stats?";
        String back = "/query/lookBackHours";
        String valid = "/query/sasValidHours";
        String gathering = "/api/machines/InfoGatheringExport?sasValidHours=";
        return Stream.of(
                get("look-back-hours-case", stats + "lookBackHours=720"),
                get("look-back-hours-case", stats + "lookbackhours=1"),
                get("look-back-hours-case", "/api/ips/10.0.0.1/stats?Lookbackhours=24"),
                get("look-back-hours-case", "/api/files/" + SHA1 + "/stats?lookBackHours=721", "InvalidInput " + back),
                get("look-back-hours-case", stats + "lookBackHours=1.5", "InvalidInput " + back),
                get("look-back-hours-case", stats + "lookBackHours=0", "unusual-query-parameter " + back),
                get("look-back-hours-case", stats + "lookBackHours=-1", "unusual-query-parameter " + back),
                get("sas-valid-hours", gathering + "6"),
                get("sas-valid-hours", gathering + "7", "unusual-query-parameter " + valid),
                get("sas-valid-hours", gathering + "24", "unusual-query-parameter " + valid),
                get("sas-valid-hours", gathering + "25", "InvalidInput " + valid),
                get("sas-valid-hours", gathering + "0", "unusual-query-parameter " + valid),
                get("sas-valid-hours", gathering + "-1", "unusual-query-parameter " + valid),
                get("sas-valid-hours", gathering.replace("sas", "$sas") + "6", "query-parameter-dollar " + valid),
                get("sas-valid-hours", "/api/machines/certificateAssessmentExport?sasValidHours=24"),
                get(
                        "sas-valid-hours",
                        "/api/machines/certificateAssessmentExport?sasValidHours=25",
                        "InvalidInput " + valid),
                get("sas-valid-hours", "/api/machines/SoftwareInventoryExport?sasValidHours=6"),
                get(
                        "sas-valid-hours",
                        "/api/machines/SoftwareInventoryExport?sasValidHours=7",
                        "InvalidInput " + valid));
    }

    private static AmbiguityCase form(String id, Forms form, String... outcome) {
        return body(id, Operations.UPLOAD_LIBRARY_FILE, form.text(), outcome);
    }

    private static Forms file() {
        return file(1);
    }

    private static Forms file(int size) {
        return Forms.form().file("File", "a.ps1", new byte[size]);
    }

    private static Stream<AmbiguityCase> forms() {
        String exists = "OverrideIfExists";
        return Stream.of(
                form("library-file-part-name", file()),
                form("library-file-part-name", Forms.form().file("file", "a.ps1", "x")),
                form("library-file-part-name", file().field("HasParameters", "true")),
                form("file-size", file(20_000_000)),
                form("file-size", file(20_000_001), "large-file /File"),
                form("file-size", file(20_971_520), "large-file /File"),
                form("file-size", file(20_971_521), "InvalidRequestBody /File"),
                form("override-if-exists-default", file()),
                form("override-if-exists-default", file().field(exists, "true")),
                form("override-if-exists-default", file().field(exists, "false")),
                form("override-if-exists-default", file().field(exists, "")),
                form("override-if-exists-default", file().field(exists, "yes"), "InvalidRequestBody /" + exists));
    }
}
