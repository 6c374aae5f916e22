package dev.mdepreflight.internal.request;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.request.QueryTemplate.Named;
import dev.mdepreflight.internal.request.odata.ODataCollection;
import dev.mdepreflight.internal.request.odata.ODataQuery;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Part;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the query of a request: as OData where the route reads a collection, otherwise the documented parameters, whose names are
 * compared without regard to letter case. Immutable and thread-safe.
 */
final class QueryCheck {
    /** It stands in the next links that the service hands out, which carry all else that the call needs. */
    private static final String SKIP_TOKEN = "$skiptoken";

    private final Options options;
    private final Clock clock;

    QueryCheck(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** Checks a query, in time linear in its length. */
    void check(QueryTemplate template, String uri, RequestFindings findings) {
        RequestPath.Range range = RequestPath.query(uri);
        ODataCollection collection = template.collection();
        if (collection != null) {
            findings.query(
                    ODataQuery.check(collection, uri.substring(range.from(), range.to()), options), range.from());
        } else if (!template.parameters().isEmpty()) {
            parameters(template, uri, range, findings);
        }
    }

    private void parameters(QueryTemplate template, String uri, RequestPath.Range range, RequestFindings findings) {
        Set<Named> given = new HashSet<>();
        boolean continued = false;
        for (int from = range.from(); from < range.to(); ) {
            int to = end(uri, '&', from, range.to());
            int nameEnd = end(uri, '=', from, to);
            UriPart name = UriPart.ofQuery(uri, from, nameEnd);
            UriPart value = UriPart.ofQuery(uri, Math.min(nameEnd + 1, to), to);
            continued |= name.is(SKIP_TOKEN);
            Named documented = named(template, name);
            if (documented != null) {
                given.add(documented);
                value(documented, value, findings);
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

    /** The parameter of a name, with a dollar or without, as the pages mix them. */
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

    private void value(Named parameter, UriPart value, RequestFindings findings) {
        ErrorCode code = parameter.kind().code();
        if (value.fault() != null) {
            findings.violation(code, Reasons.MALFORMED_ENCODING, Part.QUERY, pointer(parameter), value, value.fault());
            return;
        }
        ValueVerdict judgement = parameter.kind().judge(value.text().strip(), clock);
        if (judgement != null && judgement.refused()) {
            findings.violation(
                    code, Reasons.INVALID_QUERY_PARAMETER, Part.QUERY, pointer(parameter), value, judgement.hint());
        } else if (judgement != null) {
            findings.advice(
                    "unusual-query-parameter",
                    "The value is not of the usual form.",
                    Part.QUERY,
                    pointer(parameter),
                    value,
                    judgement.hint());
        }
    }

    private static void dollar(Named parameter, UriPart name, RequestFindings findings) {
        findings.advice(
                "query-parameter-dollar",
                "The parameter is documented " + (parameter.name().startsWith("$") ? "with" : "without") + " a dollar.",
                Part.QUERY,
                pointer(parameter),
                name,
                parameter.name());
    }

    private static String pointer(Named parameter) {
        return "/" + parameter.name();
    }

    private static int end(String uri, char delimiter, int from, int to) {
        int at = from;
        while (at < to && uri.charAt(at) != delimiter) {
            at++;
        }
        return at;
    }
}
