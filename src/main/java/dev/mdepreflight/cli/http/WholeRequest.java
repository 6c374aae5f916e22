package dev.mdepreflight.cli.http;

import dev.mdepreflight.cli.render.MappedText;
import dev.mdepreflight.cli.render.Places;
import dev.mdepreflight.cli.render.Positions;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request with path, query, content type and body.
 *
 * @param method the HTTP method
 * @param target the URI, as it is checked
 * @param contentType the value of the header, or null if it is not known
 * @param body the body; empty if there is none
 */
public record WholeRequest(
        String method, MappedText target, @Nullable String contentType, MappedText body) {

    private static final byte[] NO_BODY = {};

    /** Checks the request. */
    public Report check(PreflightOnDevice preflight) {
        return preflight.checkRequest(method, target.text(), contentType, body.bytes());
    }

    /**
     * Which findings of a report on this request stand outside the body. A set that can be added to.
     *
     * <p>A pointer alone does not tell: a body may have a property {@code path}. What is found without the body does.
     *
     * @param whole the report on this request
     */
    public Set<Record> outsideBody(Report whole, PreflightOnDevice preflight) {
        Set<Record> outside = new HashSet<>();
        if (whole.violations().isEmpty() && whole.advice().isEmpty()) {
            return outside;
        }
        Report report =
                body.bytes().length == 0 ? whole : preflight.checkRequest(method, target.text(), contentType, NO_BODY);
        for (Violation violation : report.violations()) {
            if (isOutside(violation.pointer())) {
                outside.add(violation);
            }
        }
        for (Advice advice : report.advice()) {
            if (isOutside(advice.pointer())) {
                outside.add(advice);
            }
        }
        for (Advice advice : whole.advice()) {
            // It is found only with a body, and stands in the path.
            if (advice.id().equals(Advice.UNCHECKED_BODY)) {
                outside.add(advice);
            }
        }
        return outside;
    }

    /** Whether a pointer is one of those outside of bodies; a body may have such a property, too. */
    static boolean isOutside(String pointer) {
        return isBelow("/path", pointer) || isBelow("/query", pointer) || isBelow("/header", pointer);
    }

    /** Whether a pointer is another one or goes on from it. */
    static boolean isBelow(String base, String pointer) {
        return pointer.startsWith(base) && (pointer.length() == base.length() || pointer.charAt(base.length()) == '/');
    }

    /** Where the findings of a report on this request stand. */
    public Places places(Report report, Set<Record> outsideBody) {
        Map<Record, MappedText.Spot> spots = new HashMap<>();
        for (Violation violation : report.violations()) {
            put(spots, violation, violation.location(), outsideBody);
        }
        for (Advice advice : report.advice()) {
            put(spots, advice, advice.location(), outsideBody);
        }
        Positions positions = new Positions(spots.values());
        return (finding, location) -> {
            MappedText.Spot spot = spots.get(finding);
            return spot == null ? null : positions.place(spot);
        };
    }

    private void put(
            Map<Record, MappedText.Spot> spots, Record finding, @Nullable Location location, Set<Record> outsideBody) {
        MappedText text = outsideBody.contains(finding) ? target : body;
        MappedText.Spot spot = location == null ? null : text.spot(location);
        if (spot != null) {
            spots.put(finding, spot);
        }
    }
}
