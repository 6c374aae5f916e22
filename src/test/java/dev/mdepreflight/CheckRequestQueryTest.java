package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.internal.request.odata.ODataCollection;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query of a request: OData on the collections, documented parameters elsewhere. */
class CheckRequestQueryTest {
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
    private static final String HOST = "https://api.security.microsoft.com";
    private static final byte[] IDS =
            "{\"ScanDefinitionIds\":[\"5b0e6c1a-2f43-4d8e-9a77-0c1d2e3f4a5b\"]}".getBytes(StandardCharsets.UTF_8);

    private final Preflight preflight = Preflight.builder()
            .advice(true)
            .clock(Clock.fixed(Instant.parse("2030-03-31T12:00:00Z"), ZoneOffset.UTC))
            .build();

    private Report get(String uri) {
        return preflight.check(Request.of("GET", uri));
    }

    private Report ask(ODataCollection collection, String query) {
        byte[] body = collection.method().equals("POST") ? IDS : new byte[0];
        return preflight.check(Request.of(collection.method(), HOST + collection.path() + '?' + query)
                .body(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/alerts?$filter=alertCreationTime+ge+2030-01-01T00:00:00Z",
                "/api/alerts?$top=10&$expand=evidence",
                "/api/alerts?$filter=lastUpdateTime+ge+2030-01-01T00:00:00Z&$expand=evidence&$skip=20",
                "/api/Alerts?$filter=incidentId%20eq%205%20and%20InvestigationId%20ne%207",
                "/api/v1.0/alerts?$filter=status+ne+'Resolved'+and+severity+eq+'High'",
                "/api/machines?$filter=riskScore+eq+'High'",
                "/api/machines?$filter=HealthStatus+ne+'Active'&$top=100",
                "/api/machines?$filter=LastSeen+gt+2030-01-01Z",
                "/api/machines?%24filter=startswith(computerDnsName,'desk')",
                "/api/machines/" + SHA1 + "/alerts/$count?$filter=lastUpdateTime+gt+2030-01-01Z",
                "/api/machines/" + SHA1 + "/alerts?$filter=status+eq+'New'",
                "/api/alerts/$count",
                "/api/machineactions?$filter=requestor+eq+'a@example.com'+and+type+eq+'RunAntiVirusScan'",
                "/api/machineactions?$filter=MachineId+eq+'x'+and+CreationDateTimeUtc+gt+2030-01-01T00:00:00Z",
                "/api/indicators?$filter=action+eq+'AlertAndBlock'",
                "/api/indicators?$filter=indicatorType+eq+'Url'&$top=10000",
                "/api/investigations?$filter=startTime+gt+2030-01-01T00:00:00Z",
                "/api/Software?$filter=vendor+eq+'it''s'",
                "/api/vulnerabilities?$filter=cvssV3+ge+7.5+and+severity+eq+'Critical'&$top=8000",
                "/api/vulnerabilities/machinesVulnerabilities?$filter=cveId+eq+'CVE-2030-1'",
                "/api/recommendations?$filter=severityScore+gt+5+and+status+eq+'Active'",
                "/api/remediationTasks?$filter=createdon+gt+2030-01-01T00:00:00Z+and+status+eq+'Completed'",
                "/api/baselineProfiles?$filter=status+eq+true+and+passedDevices+ge+5",
                "/api/baselineConfigurations?$filter=CCE+eq+'CCE-1'",
                "/api/browserextensions/permissionsinfo?$filter=whatever+eq+'x'",
                "/api/deviceavinfo?$filter=avMode+eq+'0'+and+rbacGroupId+eq+5",
                "/api/deviceavinfo?$skiptoken=abc%3D",
                "/api/deviceavinfo?$skiptoken=",
                "/api/machines/findbytag?tag=x&useStartsWithFilter=TRUE",
                "/api/domains/example.com/stats?lookbackhours=720",
                "/api/ips/10.0.0.1/stats?LookBackHours=1",
                "/api/machines/SoftwareInventoryByMachine?pageSize=200000&$top=5&sinceTime=2030-03-31T00:00:00Z",
                "/api/machines/SoftwareVulnerabilityChangesByMachine?pagesize=5&$skiptoken=x",
                "/api/machines/SoftwareVulnerabilityChangesByMachine?sinceTime=2030-03-20T00:00:00.123Z",
                "/api/machines/SoftwareInventoryExport?sasValidHours=6",
                "/api/machines/certificateAssessmentExport?sasValidHours=24",
                "/api/alerts?x=y&&",
                "/api/alerts?",
                "/api/alerts#?$stop=5",
                "/api/alerts?$top=5#&$stop=5"
            })
    void aDocumentedQuery_isClean(String uri) {
        assertThat(get(HOST + uri)).isSameAs(Report.clean());
        assertThat(get(uri)).isSameAs(Report.clean());
    }

    @Test
    void theScanHistory_isAskedForWithABody() {
        assertThat(ask(ODataCollection.SCAN_HISTORY_BY_DEFINITION, "$top=4096&$skip=5"))
                .isSameAs(Report.clean());
        Report report =
                preflight.check(Request.of("POST", HOST + ODataCollection.SCAN_HISTORY_BY_DEFINITION.path() + "?$top=x")
                        .body("{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(report.violations())
                .extracting(Violation::qualifiedPointer)
                .containsExactly("/query/$top", "/ScanDefinitionIds");
    }

    @ParameterizedTest
    @EnumSource(ODataCollection.class)
    void everyCollection_isCheckedForWhatHoldsForAll(ODataCollection collection) {
        assertThat(ask(collection, "$top=1&$skip=2")).isSameAs(Report.clean());
        for (String broken : List.of("$stop=5", "$top=10001", "$top=-1", "$skip=x", "$filter=(", "$top=1&$top=1")) {
            assertThat(ask(collection, broken).violations())
                    .as(broken)
                    .extracting(Violation::code)
                    .containsExactly(ErrorCode.ODATA_ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        /api/alerts?$filter=severity eq | $filter | | something is missing at the end
        /api/alerts?$filter=(severity+eq+'High' | $filter | | a closing bracket is missing
        /api/alerts?$filter=severity+is+'High' | $filter | is | an operator should stand here, and is is none; eq
        /api/machines?$filter=riskScor+eq+'High' | $filter | riskScor | there is no property riskScor; did you mean riskScore?
        /api/machines/$count?$filter=foo+eq+1 | $filter | foo | there is no property foo
        /api/machines?$filter=lastSeen+gt+5 | $filter | 5 | lastSeen is a date-time and cannot be compared with a number
        /api/Software?$filter=name+eq+5 | $filter | 5 | name is a text and cannot be compared with a number; write '5'
        /api/indicators?$filter=action+eq+'Blok' | $filter | 'Blok' | Blok is no value of action; did you mean Block?
        /api/indicators?$filter=action+eq+%27Blok%27 | $filter | %27Blok%27 | Blok is no value of action; did you mean Block?
        /api/machines?$filter=riskScore+eq+High | $filter | High | there is no property High; a text stands in single quotes: 'High'
        /api/Software?$filter=vendor+eq+'it's' | $filter | ' | the text that starts here has no closing quote; a quote inside a text is doubled
        /api/Software?$filter=vendor+eq+'its | $filter | 'its | the text that starts here has no closing quote; a quote inside a text is doubled, and an ampersand is written %26
        /api/alerts?$top=10001 | $top | 10001 | $top is at most 10000
        /api/vulnerabilities?$top=10001 | $top | 10001 | $top is at most 10000
        /api/alerts?$filter=+ | $filter | =+ | $filter has no value
        /api/alerts?$skip=-1 | $skip | -1 | $skip is a whole number from 0
        /api/alerts?$expand=evidenze | $expand | evidenze | evidenze is no name that the docs let one expand; did you mean evidence?
        /api/alerts?$count=yes | $count | yes | $count is true or false
        /api/alerts?$stop=5 | $stop | $stop | $stop is no query option of OData; did you mean $top?
        /api/alerts?%24filtre=5 | $filtre | %24filtre | $filtre is no query option of OData; did you mean $filter?
        /api/alerts?$Top=1&$top=1 | $top | $top | $top stands in the query more than once
        /api/alerts?$a~/b=1 | $a~0~1b | $a~/b | $a~/b is no query option of OData
        /api/alerts?$filter=id+eq+'%zz' | $filter | %zz | this is no percent-encoded UTF-8; a percent sign is written %25
        /api/deviceavinfo?$filter=Id+eq+'x' | $filter | Id | the docs say that id cannot be filtered by
        """)
    void aQueryThatBreaksARule_isOneODataError(String uri, String option, String marked, String said) {
        String whole = HOST + uri;
        Report report = get(whole);
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ErrorCode.ODATA_ERROR);
            int hint = said.indexOf(';');
            assertThat(violation.message())
                    .isEqualTo("Invalid OData URI query (" + (hint < 0 ? said : said.substring(0, hint)) + ").");
            assertThat(violation.qualifiedPointer()).isEqualTo("/query/" + option);
            assertThat(violation.scope()).isEqualTo(Scope.REQUEST);
            if (hint < 0) {
                assertThat(violation.hint()).isNull();
            } else {
                assertThat(violation.hint()).startsWith(said.substring(hint + 1).strip());
            }
            Location location = violation.location();
            int from = marked == null ? whole.length() : whole.lastIndexOf(marked);
            assertThat(location).isEqualTo(new Location(from, 1, from + 1, marked == null ? 0 : marked.length()));
        });
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        /api/alerts?$orderby=id | odata-undocumented-options | /query/$orderby
        /api/alerts?$select= | odata-undocumented-options | /query/$select
        /api/alerts?$count=true | odata-undocumented-options | /query/$count
        /api/alerts?$TOP=5 | odata-option-case | /query/$top
        /api/alerts?top=5 | odata-missing-dollar | /query/$top
        /api/alerts?x=%zz | query-encoding | /query/x
        /api/alerts?$filter=SEVERITY+eq+'High' | odata-property-case | /query/$filter
        /api/alerts?$filter=severity+eq+'high' | odata-enum-case | /query/$filter
        /api/alerts?$filter=not+(id+eq+'a') | odata-undocumented-syntax | /query/$filter
        /api/alerts?$filter=title+eq+'a' | odata-unlisted-property | /query/$filter
        /api/machineactions?$filter=lastUpdateTimeUtc+gt+2030-01-01Z | odata-unlisted-property | /query/$filter
        /api/alerts?$filter=asssignedTo+eq+'a' | odata-assigned-to | /query/$filter
        /api/vulnerabilities?$top=8001 | odata-doubtful-top | /query/$top
        /api/ips/10.0.0.1/stats?lookBackHours=0 | unusual-query-parameter | /query/lookBackHours
        /api/machines/SoftwareInventoryExport?sasValidHours=-1 | unusual-query-parameter | /query/sasValidHours
        /api/machines/InfoGatheringExport?sasValidHours=7 | unusual-query-parameter | /query/sasValidHours
        /api/machines/InfoGatheringExport?$sasValidHours=6 | query-parameter-dollar | /query/sasValidHours
        /api/machines/SoftwareInventoryByMachine?top=5 | query-parameter-dollar | /query/$top
        /api/machines/SoftwareInventoryByMachine?pageSize= | unusual-query-parameter | /query/pageSize
        /api/machines/SoftwareVulnerabilityChangesByMachine?sinceTime=2030-03-01T00:00:00Z | unusual-query-parameter | /query/sinceTime
        /api/machines/SoftwareVulnerabilityChangesByMachine?sinceTime=2030-03-30 | unusual-query-parameter | /query/sinceTime
        /api/machines/findbytag?tag= | unusual-query-parameter | /query/tag
        """)
    void aDoubtfulQuery_isAdviceAlone(String uri, String id, String pointer) {
        Report report = get(uri);
        assertThat(report.isClean()).isTrue();
        assertThat(report.advice()).singleElement().satisfies(advice -> {
            assertThat(advice.reason()).isEqualTo(id);
            assertThat(advice.qualifiedPointer()).isEqualTo(pointer);
            assertThat(advice.location()).isNotNull();
        });
        assertThat(Preflight.create().check(Request.of("GET", uri))).isSameAs(Report.clean());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        /api/domains/example.com/stats?lookBackHours=721 | InvalidInput | lookBackHours | 721
        /api/files/%s/stats?lookBackHours=day | InvalidInput | lookBackHours | day
        /api/ips/10.0.0.1/stats?lookbackhours=99999999999999999999 | InvalidInput | lookBackHours | 99999999999999999999
        /api/machines/SoftwareInventoryExport?sasValidHours=7 | InvalidInput | sasValidHours | 7
        /api/machines/InfoGatheringExport?sasValidHours=25 | InvalidInput | sasValidHours | 25
        /api/machines/SoftwareInventoryByMachine?pageSize=200001 | InvalidInput | pageSize | 200001
        /api/machines/SoftwareInventoryByMachine?$top=-1 | ODataError | $top | -1
        /api/machines/SoftwareInventoryByMachine?pageSize=%%zz | InvalidInput | pageSize | %%zz
        /api/machines/SoftwareVulnerabilityChangesByMachine?sinceTime=today | InvalidInput | sinceTime | today
        /api/machines/findbytag?tag=x&useStartsWithFilter=maybe | InvalidInput | useStartsWithFilter | maybe
        /api/machines/findbytag?tag=x&useStartsWithFilter=fal\u017Fe | InvalidInput | useStartsWithFilter | fal\u017Fe
        /api/machines/findbytag | MissingRequiredParameter | tag |
        /api/machines/SoftwareVulnerabilityChangesByMachine?pageSize=5 | MissingRequiredParameter | sinceTime |
        """)
    void aParameterOutsideOData_isCheckedAsDocumented(String uri, String code, String name, String marked) {
        String whole = String.format(uri, SHA1);
        String shown = marked == null ? null : String.format(marked);
        assertThat(get(whole).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code().code()).isEqualTo(code);
            assertThat(violation.qualifiedPointer()).isEqualTo("/query/" + name);
            assertThat(violation.excerpt()).isEqualTo(shown);
            if (violation.code() == ErrorCode.ODATA_ERROR) {
                assertThat(violation.message())
                        .isEqualTo("Invalid OData URI query (" + name + ": " + violation.hint() + ").");
            }
            if (shown != null) {
                int from = whole.lastIndexOf(shown);
                assertThat(violation.location())
                        .isEqualTo(new Location(from, 1, from + 1, shown.getBytes(StandardCharsets.UTF_8).length));
            }
        });
    }

    @Test
    void aPlace_isCountedInUtf8AndInCodePoints() {
        String uri = "/api/alerts?$filter=id eq '\u00fc\uD83D\uDE00' and foo eq '\uD83D\uDE00' and bar eq 1";
        assertThat(get(uri).violations())
                .extracting(Violation::location)
                .containsExactly(
                        new Location("/api/alerts?$filter=id eq '' and ".length() + 6, 1, uri.indexOf("foo"), 3),
                        new Location(uri.indexOf("bar") + 5, 1, uri.indexOf("bar") - 1, 3));
    }

    @Test
    void aFaultOfSyntax_isToldAlone_butNotOfAnotherOption() {
        assertThat(get("/api/alerts?$top=x&$filter=foo eq 1 and&$skip=x").violations())
                .extracting(Violation::message)
                .containsExactly(
                        "Invalid OData URI query ($top is a whole number from 0).",
                        "Invalid OData URI query (something is missing at the end).",
                        "Invalid OData URI query ($skip is a whole number from 0).");
    }

    @Test
    void theCap_holdsForTheQueryToo_andTheRestIsCounted() {
        Preflight two = Preflight.builder()
                .advice(true)
                .limits(Limits.builder().maxViolations(2).build())
                .build();
        String uri = "/api/machines/x/alerts?$filter=a eq 1 and b eq 2 and c eq 3 or SEVERITY eq 'high'&$stop=1";
        Report report = two.check(Request.of("GET", uri));
        assertThat(report.violations()).extracting(Violation::excerpt).containsExactly("a", "b");
        assertThat(report.omittedViolations()).isEqualTo(2);
        assertThat(report.advice())
                .extracting(Advice::reason)
                .containsExactly("unusual-path-parameter", "odata-undocumented-syntax");
        assertThat(report.omittedAdvice()).isEqualTo(2);
    }
}
