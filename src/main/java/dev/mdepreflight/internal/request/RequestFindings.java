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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a request before its body, placed in the text of its URI. Not thread-safe. */
final class RequestFindings {
    private final Options options;
    private final UriPlaces places;
    private final int cap;

    private final String uri;

    /** Whether nothing of the URI may be quoted, as a header may stand behind it; null until somebody asks. */
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

    /** Adds a violation; it refuses the whole call. */
    void violation(ErrorCode code, String reason, Part part, String pointer, @Nullable UriPart value, String hint) {
        String excerpt = value == null ? null : excerpt(value);
        String message;
        if (code == ErrorCode.ODATA_ERROR) {
            message = code.message(pointer.substring(pointer.lastIndexOf('/') + 1) + ": " + hint);
        } else {
            message = excerpt == null ? code.message() : code.message(excerpt);
        }
        Location location = value == null ? null : location(value);
        add(Violation.builder(code, reason, message)
                .part(part)
                .pointer(pointer)
                .location(location)
                .excerpt(excerpt)
                .hint(hint)
                .build());
    }

    /** Adds that a parameter of the query is missing, which stands nowhere. */
    void missing(String name) {
        ErrorCode code = ErrorCode.MISSING_REQUIRED_PARAMETER;
        add(Violation.builder(code, Reasons.MISSING_PARAMETER, code.message(name))
                .part(Part.QUERY)
                .pointer("/" + name)
                .build());
    }

    /** Adds a piece of advice, if it is wanted. */
    void advice(String reason, String message, Part part, String pointer, @Nullable UriPart value, String hint) {
        if (options.gives(reason)) {
            Location location = value == null ? null : location(value);
            add(Advice.builder(reason, message)
                    .part(part)
                    .pointer(pointer)
                    .location(location)
                    .excerpt(value == null ? null : excerpt(value))
                    .hint(hint)
                    .build());
        }
    }

    /** Adds that the call is not known. It is said even where advice is off, since nothing else tells that the request is unchecked. */
    void unknownCall(UriReference reference, @Nullable String hint) {
        if (!options.suppressed().contains(Advice.UNKNOWN_CALL)) {
            Location location = places.of(reference.pathFrom(), reference.pathTo());
            String message =
                    "The request is not one of the documented calls that this library knows; it is not checked.";
            add(Advice.builder(Advice.UNKNOWN_CALL, message)
                    .part(Part.PATH)
                    .location(location)
                    .hint(hint)
                    .build());
        }
    }

    /** Adds that the host is not known, and the call is, or the host is nearly one of the API's. It is said even where advice is off, as an unknown call is. */
    void unknownHost(UriReference reference, boolean knownCall) {
        if (!options.suppressed().contains(Advice.UNKNOWN_HOST)) {
            String host = Authority.of(reference).host();
            String named = host.isEmpty() ? "of the request" : shown(Excerpt.of(host));
            String nearest = host.isEmpty() ? null : ApiHosts.nearest(host);
            String message = (knownCall ? "The path is one of the API's and the host " : "The host ") + named
                    + " is not known as one of its hosts; the request is not checked.";
            add(Advice.builder(Advice.UNKNOWN_HOST, message)
                    .part(Part.HEADER)
                    .pointer("/Host")
                    .location(places.of(reference.authorityFrom(), reference.authorityTo()))
                    .hint(
                            (nearest == null ? "if" : "did you mean " + nearest + "? If")
                                    + " the API answers there, name the host: hosts of Preflight.Builder, --host on the command line")
                    .build());
        }
    }

    /** Adds that no body of the call is known. It is said even where advice is off, as that of an unknown call is. */
    void uncheckedBody(UriReference reference, String call, boolean takesBody) {
        if (!options.suppressed().contains(Advice.UNCHECKED_BODY)) {
            Location location = places.of(reference.pathFrom(), reference.pathTo());
            String message = "The body is not checked: "
                    + (takesBody ? "this library does not know the body of " + call + "." : call + " takes none.");
            String hint = takesBody
                    ? null
                    : "send none; in a file of requests, write ### before the next request, which is read as a body otherwise";
            add(Advice.builder(Advice.UNCHECKED_BODY, message)
                    .part(Part.PATH)
                    .location(location)
                    .hint(hint)
                    .build());
        }
    }

    /**
     * Adds what was found in an OData query.
     *
     * @param found the findings, their offsets counted in the query
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
        return finding.part(Part.QUERY)
                .pointer(pointer(found))
                .location(location(found, query))
                .excerpt(shown(found.excerpt()))
                .hint(isFollowed() ? null : found.hint());
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

    private String pointer(QueryFinding finding) {
        if (isFollowed() && !finding.option().startsWith("$")) {
            return "";
        }
        return "/" + JsonPointer.escape(finding.option());
    }

    /** Adds what a device lacks. */
    void device(Incompatibility shortfall, @Nullable UriPart machineId) {
        Location location = machineId == null ? null : location(machineId);
        if (shortfall.refused()) {
            add(shortfall.violation(location));
        } else if (options.gives(shortfall.doubt().id())) {
            add(shortfall.advice(location));
        }
    }

    /** The value as it was meant; as it is written if it cannot be decoded. */
    private String excerpt(UriPart value) {
        String text = value.fault() == null ? value.text() : value.raw();
        // As a segment of a path, so that its parameters are hidden.
        return shown(Excerpt.of(UrlSecrets.masked("/" + text).substring(1)));
    }

    /** What quotes the URI, without secrets. */
    private String shown(String text) {
        return isFollowed() ? Excerpt.REDACTED : UrlSecrets.maskedText(text);
    }

    private boolean isFollowed() {
        if (followed == null) {
            followed = UrlSecrets.isFollowed(uri);
        }
        return followed;
    }

    private Location location(UriPart value) {
        return places.of(value.from(), value.to());
    }

    private Location location(QueryFinding finding, int query) {
        int from = query + finding.offset();
        return places.of(from, from + finding.length());
    }

    /** One report of what was found here and then in the body, under one cap. */
    Report report(Report body) {
        if (violations.isEmpty() && advice.isEmpty()) {
            return body;
        }
        List<Violation> allViolations = joined(violations, body.violations());
        List<Advice> allAdvice = joined(advice, body.advice());
        List<Violation> listed = capped(allViolations, cap);
        List<Advice> advised = capped(allAdvice, cap);
        return options.report()
                .violations(listed)
                .omittedViolations(omittedViolations + body.omittedViolations() + allViolations.size() - listed.size())
                .refused(body.isRefused() || !violations.isEmpty())
                .advice(advised)
                .omittedAdvice(omittedAdvice + body.omittedAdvice() + allAdvice.size() - advised.size())
                .build();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static <T> List<T> capped(List<T> all, int cap) {
        return all.size() <= cap ? all : all.subList(0, cap);
    }
}
