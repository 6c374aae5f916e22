package dev.mdepreflight.internal.request;

import dev.mdepreflight.internal.device.Incompatibility;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.internal.request.odata.QueryFinding;
import dev.mdepreflight.internal.request.odata.QueryFindings;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Finding;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings in the parts of a request before the body, located in the text of the URI. Not thread-safe. */
final class RequestFindings {
    private final Options options;
    private final UriPlaces places;
    private final int cap;
    private final String uri;

    /** Whether a header might follow the URI, so that nothing of the URI may be quoted; null until it is needed. */
    private @Nullable Boolean followed;

    private final List<Violation> violations = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    private long omittedViolations;
    private long omittedAdvice;

    RequestFindings(Options options, String uri) {
        this.options = options;
        this.places = new UriPlaces(uri);
        this.uri = uri;
        this.cap = options.limits().maxViolations();
    }

    /** Adds a violation that makes the service refuse the whole call. */
    void violation(ErrorCode code, String reason, Part part, String pointer, @Nullable UriPart value, String hint) {
        String excerpt = value == null ? null : excerpt(value);
        String message;
        if (code == ErrorCode.ODATA_ERROR) {
            message = code.message(pointer.substring(pointer.lastIndexOf('/') + 1) + ": " + hint);
        } else {
            message = excerpt == null ? code.message() : code.message(excerpt);
        }
        Violation.Builder violation = Violation.builder(code, reason, message).excerpt(excerpt);
        add(placed(violation, part, pointer, location(value), hint).build());
    }

    /** Reports a missing query parameter. */
    void missing(String name) {
        ErrorCode code = ErrorCode.MISSING_REQUIRED_PARAMETER;
        add(Violation.builder(code, Reasons.MISSING_PARAMETER, code.message(name))
                .part(Part.QUERY)
                .pointer("/" + name)
                .build());
    }

    /** Adds advice unless the options suppress it. */
    void advice(String reason, String message, Part part, String pointer, @Nullable UriPart value, String hint) {
        if (options.gives(reason)) {
            Advice.Builder one = Advice.builder(reason, message).excerpt(value == null ? null : excerpt(value));
            add(placed(one, part, pointer, location(value), hint).build());
        }
    }

    /** Judges a parameter value in the path or the query; returns whether it has no violation. */
    boolean parameter(ParameterKind kind, String name, Part part, UriPart value, Clock clock) {
        String pointer = "/" + name;
        if (value.fault() != null) {
            violation(kind.code(), Reasons.MALFORMED_ENCODING, part, pointer, value, value.fault());
            return false;
        }
        boolean query = part == Part.QUERY;
        ValueVerdict verdict = kind.judge(query ? value.text().strip() : value.text(), clock);
        if (verdict != null && verdict.refused()) {
            String reason = query ? Reasons.INVALID_QUERY_PARAMETER : Reasons.INVALID_PATH_PARAMETER;
            violation(kind.code(), reason, part, pointer, value, verdict.hint());
            return false;
        }
        if (verdict != null) {
            String reason = query ? "unusual-query-parameter" : "unusual-path-parameter";
            advice(reason, "The value is not of the usual form.", part, pointer, value, verdict.hint());
        }
        return true;
    }

    /** Reports that the call is not known. */
    void unknownCall(UriReference reference, @Nullable String hint) {
        String message = "The request is not one of the documented calls that this library knows; it is not checked.";
        unchecked(Advice.UNKNOWN_CALL, message, Part.PATH, "", path(reference), hint);
    }

    /** Adds that the host is not known, although the call is known or the host resembles one of the API's. */
    void unknownHost(UriReference reference, Authority authority, boolean knownCall) {
        String host = authority.host();
        String named = host.isEmpty() ? "of the request" : shown(Excerpt.of(authority.shown(reference)));
        String nearest = host.isEmpty() ? null : ApiHosts.nearest(host);
        String message = (knownCall ? "The path is one of the API's and the host " : "The host ") + named
                + " is not known as one of its hosts; the request is not checked.";
        String hint = (nearest == null ? "if" : "did you mean " + nearest + "? If")
                + " the API answers there, name the host: hosts of Preflight.Builder, --host on the command line";
        Location location = places.of(reference.authorityFrom(), reference.authorityTo());
        unchecked(Advice.UNKNOWN_HOST, message, Part.HEADER, "/Host", location, hint);
    }

    /** Reports that the library doesn't define a body for the call. */
    void uncheckedBody(UriReference reference, String call, boolean takesBody) {
        String message = "The body is not checked: "
                + (takesBody ? "this library does not know the body of " + call + "." : call + " takes none.");
        String hint = takesBody
                ? null
                : "send none; in a file of requests, write ### before the next request, which is read as a body otherwise";
        unchecked(Advice.UNCHECKED_BODY, message, Part.PATH, "", path(reference), hint);
    }

    /** Adds advice that appears even if advice is off, because nothing else shows that the request is unchecked. */
    private void unchecked(
            String reason, String message, Part part, String pointer, Location location, @Nullable String hint) {
        if (!options.suppressed().contains(reason)) {
            add(placed(Advice.builder(reason, message), part, pointer, location, hint)
                    .build());
        }
    }

    private static <B extends Finding.Builder<B>> B placed(
            B finding, Part part, String pointer, @Nullable Location location, @Nullable String hint) {
        return finding.part(part).pointer(pointer).location(location).hint(hint);
    }

    private Location path(UriReference reference) {
        return places.of(reference.pathFrom(), reference.pathTo());
    }

    /**
     * Adds the findings in an OData query.
     *
     * @param query where the query begins in the URI
     */
    void query(QueryFindings found, int query) {
        ErrorCode code = ErrorCode.ODATA_ERROR;
        for (QueryFinding one : found.violations()) {
            String message = code.message(shown(one.reason()));
            Violation.Builder violation = Violation.builder(code, Reasons.INVALID_ODATA_QUERY, message);
            add(placed(violation, one, query).build());
        }
        for (QueryFinding one : found.advice()) {
            String message = "The query is doubtful: " + shown(one.reason()) + ".";
            add(placed(Advice.builder(one.adviceId(), message), one, query).build());
        }
        omittedViolations += found.omittedViolations();
        omittedAdvice += found.omittedAdvice();
    }

    private <B extends Finding.Builder<B>> B placed(B finding, QueryFinding found, int query) {
        int from = query + found.offset();
        boolean secretName = isFollowed() && !found.option().startsWith("$");
        String pointer = secretName ? "" : "/" + JsonPointer.escape(found.option());
        String hint = isFollowed() ? null : found.hint();
        return placed(finding, Part.QUERY, pointer, places.of(from, from + found.length()), hint)
                .excerpt(shown(found.excerpt()));
    }

    private void add(Violation violation) {
        if (violations.size() < cap) {
            violations.add(violation);
        } else {
            omittedViolations++;
        }
    }

    private void add(Advice one) {
        if (advice.size() < cap) {
            advice.add(one);
        } else {
            omittedAdvice++;
        }
    }

    /** Adds a finding on what a device lacks. */
    void device(Incompatibility shortfall, @Nullable UriPart machineId) {
        if (shortfall.refused()) {
            add(shortfall.violation(location(machineId)));
        } else if (options.gives(shortfall.doubt().id())) {
            add(shortfall.advice(location(machineId)));
        }
    }

    /** The decoded value without secrets; the raw value if it cannot be decoded. */
    private String excerpt(UriPart value) {
        String text = value.fault() == null ? value.text() : value.raw();
        // The slash makes the text a path, and in a path all parameters are hidden.
        return shown(Excerpt.of(UrlSecrets.masked("/" + text).substring(1)));
    }

    /** A text that quotes the URI, without secrets. */
    private String shown(String text) {
        return isFollowed() ? Excerpt.REDACTED : UrlSecrets.maskedText(text);
    }

    private boolean isFollowed() {
        if (followed == null) {
            followed = UrlSecrets.isFollowed(uri);
        }
        return followed;
    }

    private @Nullable Location location(@Nullable UriPart value) {
        return value == null ? null : places.of(value.from(), value.to());
    }

    /** Joins these findings and those in the body, and applies one cap to all of them. Call this method only once. */
    Report report(Report body) {
        if (violations.isEmpty() && advice.isEmpty()) {
            return body;
        }
        boolean refused = body.isRefused() || !violations.isEmpty();
        body.violations().forEach(this::add);
        body.advice().forEach(this::add);
        return options.report()
                .violations(violations)
                .omittedViolations(omittedViolations + body.omittedViolations())
                .refused(refused)
                .advice(advice)
                .omittedAdvice(omittedAdvice + body.omittedAdvice())
                .build();
    }
}
