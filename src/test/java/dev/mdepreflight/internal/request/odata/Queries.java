package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.TextInspector;
import dev.mdepreflight.report.Limits;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks queries with the default limits and all advice. */
final class Queries {

    static final Options OPTIONS = new Options(
            Limits.defaults(), true, Set.of(), () -> "id", true, Set.of(), Clock.systemUTC(), TextInspector.NONE);

    private Queries() {}

    /** All that is listed of a query, by offset. */
    static List<QueryFinding> check(ODataCollection collection, String query) {
        QueryFindings found = ODataQuery.check(collection, query, OPTIONS);
        return Stream.concat(found.violations().stream(), found.advice().stream())
                .sorted(Comparator.comparingInt(QueryFinding::offset))
                .toList();
    }

    static List<QueryFinding> violations(ODataCollection collection, String query) {
        return ODataQuery.check(collection, query, OPTIONS).violations();
    }
}
