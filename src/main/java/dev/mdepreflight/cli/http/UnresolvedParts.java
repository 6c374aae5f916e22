package dev.mdepreflight.cli.http;

import dev.mdepreflight.cli.http.Variables.Unresolved;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a report what was found in the placeholders of a target, and says instead that nothing is known of those parts.
 *
 * <p>In a path that is what touches a placeholder. In a query it is everything, since what is wrong with an operator may lie in an operand.
 */
final class UnresolvedParts {

    private final RequestTarget target;
    private final Variables variables;
    private final Set<Record> outsideBody;
    /** Where the references stand, in ascending order. */
    private final int[] offsets;

    private final boolean queryUnknown;
    private final int query;

    /**
     * For one request.
     *
     * @param outsideBody the findings that stand in the target; takes those that are added
     */
    UnresolvedParts(RequestTarget target, Set<Record> outsideBody, Variables variables) {
        this.target = target;
        this.variables = variables;
        this.outsideBody = outsideBody;
        this.query = target.query();
        this.offsets = target.unresolved().stream().mapToInt(Unresolved::offset).toArray();
        this.queryUnknown = offsets.length > 0 && offsets[offsets.length - 1] > query;
    }

    /** The report without what cannot be known, and with advice on it if there is advice at all. */
    Report settle(Report report, boolean advise) {
        if (target.unresolved().isEmpty()) {
            return report;
        }
        List<Violation> violations = report.violations().stream()
                .filter(violation -> isKnown(violation, violation.pointer(), violation.location()))
                .toList();
        List<Advice> advice = new ArrayList<>(report.advice().stream()
                .filter(piece -> isKnown(piece, piece.pointer(), piece.location()))
                .toList());
        if (advise) {
            advice.addAll(ownAdvice());
        }
        boolean refused = violations.stream().anyMatch(violation -> violation.scope() == Scope.REQUEST);
        return Report.of(
                violations,
                report.omittedViolations(),
                refused || (report.isRefused() && report.omittedViolations() > 0),
                advice,
                report.omittedAdvice(),
                () -> report.envelope().target(),
                true);
    }

    private boolean isKnown(Record finding, String pointer, @Nullable Location location) {
        if (!outsideBody.contains(finding)) {
            return true;
        }
        if (WholeRequest.isBelow("/query", pointer)) {
            return !queryUnknown;
        }
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
        String last = "";
        for (Unresolved reference : target.unresolved()) {
            String pointer = isInQuery(reference) ? "/query" : "/path";
            if (!pointer.equals(last)) {
                Location location = new Location(reference.offset(), 1, reference.offset() + 1, 1);
                own.add(new Advice(
                        "unresolved-variable",
                        "A variable has no value in this file; the " + pointer.substring(1) + " is not checked there.",
                        pointer,
                        location,
                        "{{" + Variables.shown(reference.name()) + "}}",
                        variables.whyNoValue(reference.name())));
                last = pointer;
            }
        }
        outsideBody.addAll(own);
        return own;
    }
}
