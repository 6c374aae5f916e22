package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that are long, deep or no text at all give a result of bounded size. */
class HostileQueryTest {

    private static final int CAP = Queries.OPTIONS.limits().maxViolations();
    private static final int DEEP = 100_000;
    private static final int MEGABYTE = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "not ",
                "- ",
                "not(",
                "length(",
                "machineTags/any(x:",
                "rbacGroupId in (",
                "a.b(",
                "id/$filter("
            })
    void deepNesting_isAViolationAndNoOverflow(String level) {
        assertThat(Queries.violations(ODataCollection.LIST_MACHINES, "$filter=" + level.repeat(DEEP)))
                .isNotEmpty();
    }

    @Test
    void nesting_isAllowedToItsBoundAndNoFurther() {
        int bound = Tokens.MAX_DEPTH;
        assertThat(Queries.violations(ODataCollection.LIST_MACHINES, nested(bound)))
                .isEmpty();
        assertThat(Queries.violations(ODataCollection.LIST_MACHINES, nested(bound + 1)))
                .singleElement()
                .extracting(QueryFinding::offset)
                .isEqualTo("$filter=".length() + bound);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "riskScore eq 'High' and ",
                "foo eq 1 and ",
                "%41",
                "'",
                "''",
                "a",
                "1",
                "/",
                "id/",
                "%20",
                "%",
                "&",
                "$top=1&",
                "x=1&",
                "a.b/c and ",
                "riskScore eq 'x,y' or ",
                "%F0%9F%98%80",
                "$count=x&",
                ",",
                ")"
            })
    void aMegabyte_givesAResult(String piece) {
        String raw = "$filter=" + piece.repeat(MEGABYTE / piece.length());
        assertThat(Queries.check(ODataCollection.LIST_MACHINES, raw)).hasSizeBetween(1, 2 * CAP);
        assertThat(Queries.check(ODataCollection.LIST_MACHINES, "$expand=" + raw.substring(8)))
                .hasSizeLessThanOrEqualTo(2 * CAP);
    }

    @Property(tries = 2000)
    void anyText_givesFindingsInsideIt(@ForAll String raw) {
        for (String query : new String[] {raw, "$filter=" + raw, "$expand=" + raw, "$top=" + raw}) {
            assertThat(Queries.check(ODataCollection.LIST_ALERTS, query)).allSatisfy(finding -> {
                assertThat(finding.offset()).isNotNegative();
                assertThat(finding.length()).isNotNegative();
                assertThat(finding.offset() + finding.length()).isLessThanOrEqualTo(query.length());
            });
        }
    }

    @Example
    void emptyQuery_isClean() {
        assertThat(Queries.check(ODataCollection.LIST_ALERTS, "")).isEmpty();
        assertThat(Queries.check(ODataCollection.LIST_ALERTS, "&&")).isEmpty();
    }

    private static String nested(int depth) {
        return "$filter=" + "(".repeat(depth) + "true" + ")".repeat(depth);
    }
}
