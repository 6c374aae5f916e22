package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All that is said of a query: each finding with the text that it marks and its hint. A violation is written {@code !text}, advice
 * {@code id:text}, nothing at all {@code -}.
 */
class QueryRemarksTest {

    private static String found(ODataCollection collection, String query) {
        List<QueryFinding> all = Queries.check(collection, query);
        return all.isEmpty()
                ? "-"
                : all.stream()
                        .map(finding -> (finding.adviceId().isEmpty() ? "!" : finding.adviceId() + ':')
                                + query.substring(finding.offset(), finding.offset() + finding.length())
                                + (finding.hint() == null ? "" : " -> " + finding.hint()))
                        .collect(Collectors.joining("; "));
    }

    private static String filtered(String filter) {
        return found(ODataCollection.LIST_MACHINES, "$filter=" + filter);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        startswith(id,'a') | -
        STARTSWITH(id,'a') | odata-operator-case:STARTSWITH -> startswith
        contains(id,'a') | odata-undocumented-syntax:contains
        contains(id,'a') and contains(id,'b') | odata-undocumented-syntax:contains
        a.b(id) | odata-undocumented-syntax:a.b
        a.b(id) eq 5 and a.b() | odata-undocumented-syntax:a.b
        startswith(id) | !startswith(id)
        startswith(id,'a','b') | !startswith(id,'a','b')
        startswith(id,5) | !5
        startswith(id,'a',) | !)
        startswith(riskScore,'H') | odata-enum-as-text:riskScore
        startswith(a.b'High','H') | -
        startswith(aadDeviceId,'5') | !aadDeviceId
        geo.length(id) eq now() | odata-undocumented-syntax:geo.length; !now(); odata-undocumented-syntax:now
        case(id eq 'a':5) and nope | odata-not-judged:case(id eq 'a':5) and nope
        id eq 'a' and [5] eq id | odata-not-judged:[5] eq id
        """)
    void calls(String filter, String expected) {
        assertThat(filtered(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        startswith(id) | startswith takes 2 arguments
        length(id,id) eq 5 | length takes 1 argument
        substring(id) eq 'a' | substring takes 2 to 3 arguments
        substring(id,1,2,3) eq 'a' | substring takes 2 to 3 arguments
        now(5) eq lastSeen | now takes 0 arguments
        length(5) eq 5 | length takes a text here, and this is a number
        id and true | and joins what is true or false, and this is a text
        -id eq null | a minus sign stands before a number
        id in 'a' | in takes a list, and this is a text
        id add 5 eq 5 | add does not take a text here
        5 add id eq 5 | add does not take a text here
        id mul id eq 5 | mul does not take a text here
        5 eq 'a' | a number cannot be compared with a text
        machineTags/any(x:x) | any takes what is true or false, and this is a text
        id/any(x:x eq 5) | any asks of a collection, and this is a text
        id/x eq 5 | a text has no part x
        (true, true) | a comma has no place here
        (true true) | an operator should stand here, and true is none
        (true | a closing bracket is missing
        true) | a closing bracket has no opening one
        true 5 | an operator should stand here
        true eq'x' | a space is missing after eq
        riskScore eq a.b'Hihg' | Hihg is no value of riskScore
        aadDeviceId eq '5' | aadDeviceId is a GUID, and 5 is none
        machineTags/any | an opening bracket should stand here
        machineTags/any(5) | the name of a variable should stand here
        machineTags/any(x eq 5) | a colon should stand here
        machineTags/5 eq 5 | a name should stand after the slash
        5 eq ,5 | a property, a literal, a function or an opening bracket should stand here
        and 5 | an operand is missing before and
        """)
    void reasons(String filter, String reason) {
        assertThat(Queries.violations(ODataCollection.LIST_MACHINES, "$filter=" + filter))
                .extracting(QueryFinding::reason)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        'High' eq riskScore | -
        'Hihg' eq riskScore | !'Hihg' -> did you mean High?
        riskScore eq a.b'High' | -
        riskScore eq a.b'high' | odata-enum-case:a.b'high' -> High
        riskScore eq a.b'Hihg' | !a.b'Hihg' -> did you mean High?
        riskScore eq '1' | odata-enum-value:'1'
        riskScore eq 'None,Lo' | odata-enum-value:'None,Lo'
        riskScore eq riskScore | -
        5 eq 6 | -
        5 eq 'a' | !'a'
        id eq null and null eq id | -
        rbacGroupId eq 'a' | -
        rbacGroupId eq true | !true
        lastSeen gt 2019-11-22 | odata-date-form:2019-11-22 -> 2019-11-22T00:00:00Z
        lastSeen gt '2019-11-22' | odata-quoted-date:'2019-11-22' -> 2019-11-22
        lastSeen gt '2019-11-22T00:00:00' | odata-quoted-date:'2019-11-22T00:00:00' -> 2019-11-22T00:00:00
        aadDeviceId eq '5382f7ea-7557-4ab7-9782-d50480024a4e' | -
        aadDeviceId eq 'x' | !'x'
        machineTags eq null | -
        machineTags eq 'a' | !machineTags -> machineTags/any(x:x eq ...)
        'a' eq machineTags | !machineTags -> machineTags/any(x:x eq ...)
        riskScore eq 5 | !5 -> write the name of a value in single quotes
        id eq 5 | !5 -> write '5'
        """)
    void comparisons(String filter, String expected) {
        assertThat(filtered(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        generateAlert eq 'False' | odata-quoted-boolean:'False' -> False
        generateAlert eq 'TRUE' | odata-quoted-boolean:'TRUE' -> TRUE
        generateAlert eq 'no' | !'no'
        generateAlert eq True | odata-operator-case:True -> true
        generateAlert eq false | -
        generateAlert eq fal\u017Fe | !fal\u017Fe
        generateAlert | -
        """)
    void booleans(String filter, String expected) {
        assertThat(found(ODataCollection.LIST_INDICATORS, "$filter=" + filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        id eq 'a'AND true | odata-missing-space:AND; odata-operator-case:AND -> and
        (true)and true | odata-missing-space:and
        true and(true) | odata-missing-space:and
        true or true | odata-undocumented-syntax:or
        id and true | !id
        true and id | !id
        true or id | odata-undocumented-syntax:or; !id
        not true | odata-undocumented-syntax:not
        NOT true | odata-operator-case:NOT -> not; odata-undocumented-syntax:NOT
        not(true) | odata-undocumented-syntax:not; odata-missing-space:not
        not id | odata-undocumented-syntax:not; !id
        not id eq 'a' | odata-undocumented-syntax:not; odata-not-without-brackets:not -> put the comparison in brackets
        not (id eq 'a') | odata-undocumented-syntax:not
        not id gt 'a' | odata-undocumented-syntax:not; odata-not-without-brackets:not -> put the comparison in brackets
        not riskScore has a.b'High' | odata-undocumented-syntax:not; odata-undocumented-syntax:has
        not true and id | odata-undocumented-syntax:not; !id
        id in ('a','b') | odata-undocumented-syntax:in
        id in ('a','b') and true | odata-undocumented-syntax:in
        id in (5,'b') | odata-undocumented-syntax:in; !5 -> write '5'
        id in ('a',5) | odata-undocumented-syntax:in; !5 -> write '5'
        id in ('a' | !
        id in machineTags | odata-undocumented-syntax:in
        id in 'a' | odata-undocumented-syntax:in; !'a' -> in ('a','b')
        id in () | odata-undocumented-syntax:in
        id in ( ) and true | odata-undocumented-syntax:in
        id in (,) | !,
        riskScore eq div7.5 | !div7.5 -> a space stands before a number
        riskScore has a1.b'High' | odata-undocumented-syntax:has
        riskScore eq div. | !div.
        riskScore eq a..b | !a..b
        riskScore eq a.b.5 | !a.b.5 -> a space stands before a number
        id in ('a',) | !)
        5 add 5 eq 10 | odata-undocumented-syntax:add
        5 mul 5 eq 'a' | odata-undocumented-syntax:mul; !'a'
        5 add 'a' eq 5 | odata-undocumented-syntax:add; !'a'
        null add id eq 5 | odata-undocumented-syntax:add; !id
        id add null eq 5 | !id; odata-undocumented-syntax:add
        5 add 5 | !5 add 5; odata-undocumented-syntax:add
        true eq 5 mul 5 | !5 mul 5; odata-undocumented-syntax:mul
        - 5 lt 5 | -
        -(5) lt 5 | -
        -id lt 5 | !id; !5
        -true lt 5 | !true; !5
        -null lt 5 | -
        -duration'PT1H' lt duration'PT1H' | -
        -(5) lt 'a' | !'a'
        'a' lt -(5) | !-(5)
        """)
    void operators(String filter, String expected) {
        assertThat(filtered(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        binary'AA' eq 5 | -
        Geography'x' eq 5 | -
        geometryPoint'x' eq 5 | -
        geo'x' eq 5 | !geo'x' -> date-times and GUIDs stand bare, texts in quotes alone
        duration'PT1H' eq 5 | !5
        machineTags/$count eq 5 | odata-undocumented-syntax:$count
        machineTags/$count eq 'a' | odata-undocumented-syntax:$count; !'a'
        machineTags/$count(5) eq 'a' | -
        machineTags/$filter(5)/x/y eq 'a' | -
        machineTags/a.b/x eq 'a' | -
        vmMetadata/x/y eq 5 | odata-unlisted-property:vmMetadata
        vmMetadata/x(5) eq 5 | odata-unlisted-property:vmMetadata
        machineTags/x eq 5 | !x -> any(x:x eq ...)
        machineTags/any() | -
        machineTags/ANY() | -
        machineTags/all() | !) -> any(x:x eq ...)
        machineTags/all(x:x eq 'a') | -
        machineTags/any(x:x eq 5) | !5
        machineTags/any(x:x eq 'a') and x eq 'a' | !x
        machineTags/any(x:machineTags/any(x:x eq 'a') and x eq 5) | !5
        machineTags/any(x:x eq 'a') and machineTags/any(x:x eq 'a') | -
        machineTags/any(x:ipAddresses/any(x:x/y eq 5) and x eq 5) | odata-unlisted-property:ipAddresses; !5
        machineTags/any(x:x) | !x
        id/any(x:x eq 5) | !id
        a.b eq 5 and @c eq 'd' and $it eq 5 | -
        nul eq 'a' | !nul
        id eq Null | !Null -> a text stands in single quotes: 'Null'
        lastSeen eq Null | !Null -> null
        """)
    void operands(String filter, String expected) {
        assertThat(filtered(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "- ", "length(", "machineTags/any(x:", "id in (", "a.b(", "id/$filter("})
    void nestingOfEachKind_isCounted(String level) {
        String deep = level.repeat(Tokens.MAX_DEPTH);
        assertThat(Queries.violations(ODataCollection.LIST_MACHINES, "$filter=" + deep))
                .extracting(QueryFinding::reason)
                .doesNotContain("the filter is nested more than 100 levels deep");
        assertThat(Queries.violations(ODataCollection.LIST_MACHINES, "$filter=" + deep + level))
                .extracting(QueryFinding::reason)
                .containsExactly("the filter is nested more than 100 levels deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(true)",
                "not true",
                "-(5) lt 5",
                "startswith(id,'a')",
                "machineTags/any(x:x eq 'a')",
                "machineTags/any()",
                "id in ('a','b')",
                "a.b(5)",
                "machineTags/$filter(5) eq 5"
            })
    void whatIsClosedAgain_isNotNested(String operand) {
        String filter = (operand + " and ").repeat(Tokens.MAX_DEPTH + 1) + "true";
        assertThat(Queries.violations(ODataCollection.LIST_MACHINES, "$filter=" + filter))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        machine,evidence | -
        machine , evidence | -
        Evidence | odata-property-case:Evidence -> evidence
        evidenze,machine | !evidenze -> did you mean evidence?
        machine,evidenze | !evidenze -> did you mean evidence?
        machine, | !
        ,machine | !
        machine, ,evidence | !
        machine() | !()
        machine(($select=id),($top=5)),evidence | -
        machine($filter=id eq 'it''s)'),evidenze | !evidenze -> did you mean evidence?
        machine($filter=id eq 'a,b'),evidence | -
        machine($filter=id eq ') | !
        machine($filter=(id) | !
        machine)evidence | !)
        machine/$ref,evidence/$count | -
        machine/a.b | -
        machine/ab($top=5) | !ab -> $select and $expand stand in brackets
        machine/ab | !ab -> $select and $expand stand in brackets
        machine/ | ! -> $select and $expand stand in brackets
        machine x/y | -
        * | odata-unlisted-expand:*
        $ref | odata-unlisted-expand:$ref
        a.b | odata-unlisted-expand:a.b
        title | odata-unlisted-expand:title
        """)
    void expansions(String expand, String expected) {
        assertThat(found(ODataCollection.LIST_ALERTS, "$expand=" + expand)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        $top=9999&$skip=0 | -
        $top=10000 | -
        $top=100000 | !100000
        $top=10001 | !10001
        $top=/ | !/
        $top=: | !:
        $top= 5 | -
        $skip=99999999999 | -
        $orderby=id | odata-undocumented-options:$orderby
        $Top=5 | odata-option-case:$Top -> $top
        top=5 | odata-missing-dollar:top -> $top
        $count=TRUE&$top=5 | odata-undocumented-options:$count
        $count=false | odata-undocumented-options:$count
        $count=fal\u017Fe | odata-undocumented-options:$count; !fal\u017Fe
        $count=yes | odata-undocumented-options:$count; !yes
        $top=5&$top=5 | !$top
        $top | !
        $top=%20 | !=%20
        %24top=x | !x
        $schemaversion2=5 | !$schemaversion2 -> did you mean $schemaversion?
        a=%2 | query-encoding:%2 -> a percent sign is written %25
        $top=%2x5&a=5 | !%2x -> a percent sign is written %25
        """)
    void options(String query, String expected) {
        assertThat(found(ODataCollection.LIST_ALERTS, query)).isEqualTo(expected);
    }
}
