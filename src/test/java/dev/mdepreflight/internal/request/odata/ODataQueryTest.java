package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a query, where, and with which hint; and what is left in peace. */
class ODataQueryTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        LIST_ALERTS | $filter=alertCreationTime+gt+2019-11-22T00:00:00Z
        LIST_ALERTS | $top=10&$expand=evidence
        LIST_ALERTS | $filter=lastUpdateTime+ge+2019-11-22T00:00:00.1234567Z&$expand=evidence,machine&$skip=20
        LIST_ALERTS | $filter=InvestigationId%20eq%201%20and%20incidentId%20eq%202
        LIST_ALERTS | $filter=detectionSource eq 'NobodyKnowsYet'
        LIST_ALERTS | $filter=status ne 'Resolved' and severity eq 'UnSpecified'
        LIST_MACHINES | $filter=riskScore+eq+'High'
        LIST_MACHINES | $filter=ComputerDnsName eq 'it''s' and LastSeen lt 2018-08-01Z
        LIST_MACHINES | $filter=healthStatus+ne+'Active'&$top=10000
        LIST_MACHINES | $filter=startswith(computerDnsName,'mymachine')
        LIST_MACHINES | $filter=machineTags/any(tag:tag eq 'ExampleTag')
        LIST_MACHINES | $filter=rbacGroupId eq 5 and rbacGroupId ne '6'
        LIST_MACHINES | $filter=aadDeviceId eq null
        LIST_MACHINES | $filter=riskScore eq microsoft.windowsDefenderATP.api.RiskScore'High'
        LIST_MACHINES | $filter=onboardingstatus eq 'onboarded'
        LIST_MACHINES | $filter=lastSeen gt 2019-11-22T00:00:00%2B02:00
        LIST_MACHINE_ACTIONS | $filter=Type eq 'TokenRefresh' and machineId eq 'x' and CreationDateTimeUtc lt 2018-08-01Z
        LIST_MACHINE_ACTIONS | $filter=id eq 5382f7ea-7557-4ab7-9782-d50480024a4e or id eq '5382f7ea-7557-4ab7-9782-d50480024a4e'
        LIST_INDICATORS | $filter=action+eq+'AlertAndBlock'
        LIST_INDICATORS | $filter=rbacGroupIds/any(g:g eq 5) and generateAlert eq true
        LIST_VULNERABILITIES | $filter=cvssV3 ge 7.5 and cvssV3 lt 9&$top=8000
        LIST_BASELINE_CONFIGURATIONS | $filter=CCE eq 'CCE-35116-3'
        LIST_BROWSER_EXTENSION_PERMISSIONS | $filter=anything eq 5
        LIST_ALERTS | $skiptoken=8ed4f&foo=bar
        LIST_REMEDIATION_TASKS | $filter=createdon gt 2019-11-22T00:00:00Z and status eq 'Active'
        """)
    void documentedOrDeclaredQuery_isClean(ODataCollection collection, String query) {
        assertThat(Queries.check(collection, query))
                .filteredOn(finding -> !finding.adviceId().equals("odata-undocumented-syntax"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        LIST_ALERTS | $stop=5 | $stop | did you mean $top?
        LIST_ALERTS | $filtre=5 | $filtre | did you mean $filter?
        LIST_ALERTS | $top=10001 | 10001 |
        LIST_VULNERABILITIES | $top=99999999999999999999 | 99999999999999999999 |
        LIST_ALERTS | $top=-1 | -1 |
        LIST_ALERTS | $skip=x | x |
        LIST_ALERTS | $filter= | = |
        LIST_ALERTS | $top=1&$Top=2 | $Top |
        LIST_ALERTS | $count=5 | 5 |
        LIST_ALERTS | $expand=evidenze | evidenze | did you mean evidence?
        LIST_ALERTS | $expand=evidence) | ) |
        LIST_ALERTS | $filter=sevrity eq 'High' | sevrity | did you mean severity?
        LIST_ALERTS | $filter=severity eq High | High | a text stands in single quotes: 'High'
        LIST_ALERTS | $filter=severity eq 'Hihg' | 'Hihg' | did you mean High?
        LIST_ALERTS | $filter=severity%20eq%20%27Hihg%27 | %27Hihg%27 | did you mean High?
        LIST_ALERTS | $filter=id eq 5 | 5 | write '5'
        LIST_ALERTS | $filter=incidentId eq 'five' | 'five' |
        LIST_ALERTS | $filter=lastEventTime gt 2019-11-22T00:00:00 | 2019-11-22T00:00:00 | end it with Z for UTC
        LIST_ALERTS | $filter=lastEventTime gt 2019-11-22T00:00:00+02:00 | 2019-11-22T00:00:00 | a plus sign means a space here: write %2B, or the time in UTC with a Z
        LIST_ALERTS | $filter=lastEventTime gt 'yesterday' | 'yesterday' |
        LIST_ALERTS | $filter=lastEventTime gt 2019-02-30T00:00:00Z | 2019-02-30T00:00:00Z | a text stands in single quotes
        LIST_ALERTS | $filter=severity = 'High' | = | write eq
        LIST_ALERTS | $filter=severity eq'High' | eq'High' |
        LIST_ALERTS | $filter=severity equals 'High' | equals | eq
        LIST_ALERTS | $filter=severity eq "High | " | a text stands in single quotes
        LIST_ALERTS | $filter=contians(id,'a') | contians | did you mean contains?
        LIST_ALERTS | $filter=substringof('a',id) | substringof | contains(property,'text')
        LIST_ALERTS | $filter=contains(id) | contains(id) |
        LIST_ALERTS | $filter=contains(incidentId,'a') | incidentId |
        LIST_ALERTS | $filter=id eq 'a' id | id | did you mean in?
        LIST_ALERTS | $filter=id | id |
        LIST_ALERTS | $filter=id/x eq 1 | x |
        LIST_ALERTS | $filter=id eq datetime'2019' | datetime'2019' | date-times and GUIDs stand bare, texts in quotes alone
        LIST_ALERTS | $filter=length(id) eq 'a' | 'a' |
        LIST_ALERTS | $filter=id/any(x:x eq 'a') | id |
        LIST_INDICATORS | $filter=rbacGroupNames eq 'a' | rbacGroupNames | rbacGroupNames/any(x:x eq ...)
        LIST_INDICATORS | $filter=rbacGroupNames/an | an | any(x:x eq ...)
        LIST_INDICATORS | $filter=rbacGroupNames | rbacGroupNames |
        LIST_INDICATORS | $filter=certificateInfo eq 'a' | 'a' |
        LIST_ALERTS | $filter=comments/any(x:x eq 'a') | 'a' |
        LIST_MACHINES | $filter=riskScore eq 1 | 1 | write the name of a value in single quotes
        LIST_MACHINES | $filter=osBuild in 5 | 5 | in ('a','b')
        LIST_MACHINES | $filter=osBuild lt .5 | .5 |
        LIST_MACHINES | $filter=osBuild lt $it5 | $it5 |
        LIST_MACHINES | $filter=lastSeen mod 5 eq 1 | lastSeen |
        LIST_MACHINES | $filter=lastSeen add 5 gt now() | lastSeen |
        LIST_MACHINES | $filter=osBuild add 'a' gt 5 | 'a' |
        LIST_MACHINES | $filter=firstSeen sub duration'PT1H' lt 5 | 5 |
        LIST_ALERTS | $expand=machine() | () |
        LIST_ALERTS | $expand=machine/id | id | $select and $expand stand in brackets
        LIST_MACHINE_ACTIONS | $filter=id eq 'abc' | 'abc' |
        LIST_DEVICE_AV_INFO | $filter=rbacGroupName eq 'a' | rbacGroupName |
        LIST_ALERTS | $filter=id eq '%zz' | %zz | a percent sign is written %25
        LIST_ALERTS | $filter=id eq '%00' | %00 | a percent sign is written %25
        LIST_ALERTS | $filter=id eq '%C0%AF' | %C0 | a percent sign is written %25
        LIST_ALERTS | $filter=id eq '%ED%A0%80' | %ED | a percent sign is written %25
        """)
    void fault_isFoundAtItsPlaceWithItsHint(ODataCollection collection, String query, String marked, String hint) {
        List<QueryFinding> violations = Queries.violations(collection, query);
        assertThat(violations).hasSize(1);
        QueryFinding only = violations.get(0);
        assertThat(query.substring(only.offset(), only.offset() + only.length()))
                .isEqualTo(marked);
        assertThat(only.offset()).isEqualTo(query.lastIndexOf(marked));
        assertThat(only.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        LIST_ALERTS | $filter=(severity eq 'High' | a closing bracket is missing
        LIST_ALERTS | $filter=severity eq | something is missing at the end
        LIST_ALERTS | $expand=evidence( | a closing bracket is missing
        """)
    void missingPart_isReportedWhereItShouldStand(ODataCollection collection, String query, String reason) {
        assertThat(Queries.violations(collection, query)).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(reason);
            assertThat(finding.offset()).isEqualTo(query.length());
            assertThat(finding.length()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        LIST_ALERTS | $filter=asssignedTo eq 'a' | odata-assigned-to
        LIST_ALERTS | $filter=SEVERITY eq 'High' | odata-property-case
        LIST_ALERTS | $filter=severity eq 'high' | odata-enum-case
        LIST_ALERTS | $filter=severity EQ 'High' | odata-operator-case
        LIST_ALERTS | $filter=title eq 'a' | odata-unlisted-property
        LIST_ALERTS | $filter=incidentId eq '5' | odata-quoted-number
        LIST_ALERTS | $filter=lastEventTime gt '2019-11-22T00:00:00Z' | odata-quoted-date
        LIST_ALERTS | $filter=lastEventTime gt 2019-11-22 | odata-date-form
        LIST_ALERTS | $filter=severity eq 'High' or severity eq 'Low' | odata-undocumented-syntax
        LIST_ALERTS | $filter=[1] eq id | odata-not-judged
        LIST_ALERTS | $filter=Machine/id eq 'a' | odata-undocumented-syntax
        LIST_INDICATORS | $filter=generateAlert eq 'True' | odata-quoted-boolean
        LIST_INVESTIGATIONS | $filter=state eq 'Other' | odata-enum-value
        LIST_INDICATORS | $expand=foo | odata-unlisted-expand
        LIST_VULNERABILITIES | $top=8001 | odata-doubtful-top
        SCAN_HISTORY_BY_DEFINITION | $top=4097 | odata-doubtful-top
        SCAN_HISTORY_BY_DEFINITION | $filter=x eq 1 | odata-undocumented-options
        LIST_ALERTS | $select=id | odata-undocumented-options
        LIST_ALERTS | $count=true | odata-undocumented-options
        LIST_ALERTS | top=1 | odata-missing-dollar
        LIST_ALERTS | a%2=1 | query-encoding
        LIST_ALERTS | a=%zz | query-encoding
        LIST_ALERTS | $filter=(severity eq 'High')and(severity ne 'Low') | odata-missing-space
        LIST_ALERTS | $Top=1 | odata-option-case
        """)
    void doubt_isAdviceAndNoViolation(ODataCollection collection, String query, String adviceId) {
        assertThat(Queries.check(collection, query)).singleElement().satisfies(finding -> {
            assertThat(finding.adviceId()).isEqualTo(adviceId);
        });
    }

    @Test
    void everyPropertyOfEveryCollection_isFoundByItsName() {
        for (ODataCollection collection : ODataCollection.values()) {
            EntityModel entity = collection.entity();
            assertThat(entity.names()).doesNotHaveDuplicates();
            for (String name : entity.names()) {
                assertThat(Queries.violations(collection, "$filter=" + name + "X eq null"))
                        .hasSize(1);
                assertThat(Queries.check(collection, "$filter=" + name + " eq null"))
                        .noneMatch(finding -> finding.reason().startsWith("there is no property"));
            }
        }
    }

    @Test
    void severalFaults_comeInTheOrderOfTheQuery() {
        assertThat(Queries.violations(ODataCollection.LIST_ALERTS, "$top=x&$filter=foo eq 1 and id eq 2&$nope=1"))
                .extracting(QueryFinding::offset)
                .containsExactly(5, 15, 34, 36);
    }
}
