package dev.mdepreflight.cli.http;

import dev.mdepreflight.cli.http.Variables.Unresolved;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Finding;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes out of a report what was found in the placeholders of a target, and says instead that nothing is known of those parts.
 *
 * <p>In a path that is what touches a placeholder. In a query it is everything, since what is wrong with an operator may lie in an operand.
 */
final class UnresolvedParts {

    private final RequestTarget target;
    private final Variables variables;
    /** Where the references stand, in ascending order. */
    private final int[] offsets;

    private final boolean queryUnknown;
    private final int query;

    /** For one request. */
    UnresolvedParts(RequestTarget target, Variables variables) {
        this.target = target;
        this.variables = variables;
        this.query = target.query();
        this.offsets = target.unresolved().stream().mapToInt(Unresolved::offset).toArray();
        this.queryUnknown = offsets.length > 0 && offsets[offsets.length - 1] > query;
    }

    /** The report without what cannot be known, and with advice on it if there is advice at all. */
    Report settle(Report report, boolean advise) {
        if (target.unresolved().isEmpty()) {
            return report;
        }
        List<Violation> violations =
                report.violations().stream().filter(this::isKnown).toList();
        List<Advice> advice =
                new ArrayList<>(report.advice().stream().filter(this::isKnown).toList());
        if (advise) {
            advice.addAll(ownAdvice());
        }
        return report.toBuilder()
                .violations(violations)
                .refused(report.isRefused() && report.omittedViolations() > 0)
                .advice(advice)
                .build();
    }

    private boolean isKnown(Finding finding) {
        if (finding.part() == Part.BODY) {
            return true;
        }
        if (finding.part() == Part.QUERY) {
            return !queryUnknown;
        }
        Location location = finding.location();
        return location == null || !isTouched(location);
    }

    private boolean isInQuery(Unresolved reference) {
        return reference.offset() > query;
    }

    /** Whether a reference stands in a range or next to it. */
    private boolean isTouched(Location location) {
        int found = Arrays.binarySearch(offsets, (int) location.offset() - 1);
        int first = found < 0 ? ~found : found;
        return first < offsets.length && offsets[first] <= location.offset() + location.length();
    }

    /** One for the path and one for the query, on the first reference in each. */
    private List<Advice> ownAdvice() {
        List<Advice> own = new ArrayList<>();
        Part last = Part.BODY;
        for (Unresolved reference : target.unresolved()) {
            Part part = isInQuery(reference) ? Part.QUERY : Part.PATH;
            if (part != last) {
                String message = "A variable has no value in this file; the " + (part == Part.PATH ? "path" : "query")
                        + " is not checked there.";
                own.add(Advice.builder("unresolved-variable", message)
                        .part(part)
                        .location(new Location(reference.offset(), 1, reference.offset() + 1, 1))
                        .excerpt("{{" + Variables.shown(reference.name()) + "}}")
                        .hint(variables.whyNoValue(reference.name()))
                        .build());
                last = part;
            }
        }
        return own;
    }
}
