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
 * Removes the findings in placeholders of a target from a report, and adds advice that these parts are unknown.
 *
 * <p>In a path, only the findings that touch a placeholder are removed. In a query, all findings are removed, because a placeholder operand
 * can cause a fault that is reported at the operator.
 */
final class UnresolvedParts {
    private final RequestTarget target;
    private final Variables variables;
    /** The offsets of the references, in ascending order. */
    private final int[] offsets;

    private final boolean queryUnknown;
    private final int query;

    UnresolvedParts(RequestTarget target, Variables variables) {
        this.target = target;
        this.variables = variables;
        this.query = target.query();
        this.offsets = target.unresolved().stream().mapToInt(Unresolved::offset).toArray();
        this.queryUnknown = offsets.length > 0 && offsets[offsets.length - 1] > query;
    }

    /** The report without findings in unknown parts; with advice on these parts if advice is wanted. */
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

    /** Whether a reference is in a range or next to it. */
    private boolean isTouched(Location location) {
        int found = Arrays.binarySearch(offsets, (int) location.offset() - 1);
        int first = found < 0 ? ~found : found;
        return first < offsets.length && offsets[first] <= location.offset() + location.length();
    }

    /** One piece of advice for the path and one for the query, at the first reference in each. */
    private List<Advice> ownAdvice() {
        List<Advice> own = new ArrayList<>();
        Part last = Part.BODY;
        for (Unresolved reference : target.unresolved()) {
            Part part = reference.offset() > query ? Part.QUERY : Part.PATH;
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
