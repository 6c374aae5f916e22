package dev.mdepreflight.internal.request;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.request.QueryTemplate.Named;
import dev.mdepreflight.internal.request.odata.ODataCollection;
import dev.mdepreflight.internal.request.odata.ODataQuery;
import dev.mdepreflight.report.Part;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request's query as OData if the route reads a collection. Otherwise, checks the route's documented parameters; their names may
 * be in any letter case. Immutable and thread-safe.
 */
final class QueryCheck {
    /** A query with this parameter is a next link from the service, and such a link has everything that the call needs. */
    private static final String SKIP_TOKEN = "$skiptoken";

    private final Options options;
    private final Clock clock;

    QueryCheck(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** Checks a query, in time linear in its length. */
    void check(QueryTemplate template, UriReference reference, RequestFindings findings) {
        String uri = reference.uri();
        RequestPath.Range range = RequestPath.query(reference);
        ODataCollection collection = template.collection();
        if (collection != null) {
            String query = uri.substring(range.from(), range.to());
            findings.query(ODataQuery.check(collection, query, options), range.from());
        } else if (!template.parameters().isEmpty()) {
            parameters(template, uri, range, findings);
        }
    }

    private void parameters(QueryTemplate template, String uri, RequestPath.Range range, RequestFindings findings) {
        Set<Named> given = new HashSet<>();
        boolean continued = false;
        for (int from = range.from(); from < range.to(); ) {
            int to = UriReference.firstOf(uri, "&", from, range.to());
            int nameEnd = UriReference.firstOf(uri, "=", from, to);
            UriPart name = UriPart.ofQuery(uri, from, nameEnd);
            UriPart value = UriPart.ofQuery(uri, Math.min(nameEnd + 1, to), to);
            continued |= name.is(SKIP_TOKEN);
            Named documented = named(template, name);
            if (documented != null) {
                given.add(documented);
                findings.parameter(documented.kind(), documented.name(), Part.QUERY, value, clock);
                if (!name.is(documented.lowerCase())) {
                    dollar(documented, name, findings);
                }
            }
            from = to + 1;
        }
        for (Named parameter : template.parameters()) {
            if (parameter.required() && !given.contains(parameter) && !continued) {
                findings.missing(parameter.name());
            }
        }
    }

    /** The parameter with a name. The dollar sign is optional, because the pages mix both spellings. */
    private static @Nullable Named named(QueryTemplate template, UriPart name) {
        for (Named parameter : template.parameters()) {
            if (name.is(parameter.lowerCase())
                    || name.is('$' + parameter.lowerCase())
                    || ('$' + name.text()).equalsIgnoreCase(parameter.lowerCase())) {
                return parameter;
            }
        }
        return null;
    }

    private static void dollar(Named parameter, UriPart name, RequestFindings findings) {
        String documented = parameter.name();
        String message =
                "The parameter is documented " + (documented.startsWith("$") ? "with" : "without") + " a dollar.";
        findings.advice("query-parameter-dollar", message, Part.QUERY, "/" + documented, name, documented);
    }
}
