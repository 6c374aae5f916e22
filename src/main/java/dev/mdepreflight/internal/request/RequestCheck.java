package dev.mdepreflight.internal.request;

import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.form.FormType;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a request: its path parameters, query, and body, and the device that the call acts on. Immutable and thread-safe. */
public final class RequestCheck {
    private static final String CONTENT_TYPE = "/Content-Type";

    private final BodyCheck bodies;
    private final Options options;
    private final Clock clock;
    private final ApiHosts hosts;
    private final QueryCheck queries;

    /**
     * Creates a check.
     *
     * @param options the same as for the bodies
     * @param clock decides which times are in a call's window
     * @param hosts API hosts besides the documented ones
     */
    public RequestCheck(BodyCheck bodies, Options options, Clock clock, Set<Authority> hosts) {
        this.bodies = bodies;
        this.options = options;
        this.clock = clock;
        this.hosts = new ApiHosts(hosts);
        this.queries = new QueryCheck(options, clock);
    }

    /**
     * Checks a request. The findings are ordered by part: path, query, headers, device, body.
     *
     * <p>If the host isn't an API host, the report is empty, unless the path is an API path or the host is a misspelled API host: then the
     * host is reported as advice. A request to the API that isn't a known call is also reported as advice.
     *
     * @param uri the request URI; any string
     * @param contentType the header's value; null if it is missing or unknown
     * @param body the bytes, read only if the library defines a body for the call; null if they are not available: the body and the device
     *     are then not checked
     * @param device the device that the call acts on; null if the device is to be looked up or is unknown
     */
    public Report check(
            String method, String uri, @Nullable String contentType, byte @Nullable [] body, @Nullable Device device) {
        UriReference reference = UriReference.of(uri);
        Routes.Match match = Routes.find(method, reference);
        Authority authority = Authority.of(reference);
        boolean ofApi = hosts.take(reference, authority);
        boolean calls = ofApi || match != null;
        if (!calls && !ApiHosts.isMisspelt(authority.host())) {
            return Report.clean();
        }
        RequestFindings findings = new RequestFindings(options, uri);
        if (!ofApi) {
            findings.unknownHost(reference, authority, match != null);
            return findings.report(Report.clean());
        }
        if (match == null) {
            findings.unknownCall(reference, KnownCalls.hint(method, uri));
            return findings.report(Report.clean());
        }
        String advice = match.route().advice();
        if (advice != null) {
            findings.advice("older-path", "The path is not the current one.", Part.PATH, "", null, advice);
        }
        for (Route.Given given : match.parameters()) {
            parameter(given, findings);
        }
        queries.check(match.route().query(), reference, findings);
        Operation operation = match.route().operation();
        if (operation == null) {
            boolean takesBody = match.route().takesBody();
            if (body == null ? takesBody : body.length > 0) {
                findings.uncheckedBody(reference, match.route().shown(), takesBody);
            }
            return findings.report(Report.clean());
        }
        String boundary = contentType == null ? null : contentType(operation, contentType, findings);
        return body == null
                ? findings.report(Report.clean())
                : bodies.check(operation, body, boundary, device, match, findings);
    }

    /** Checks the header; returns the boundary of a form, or null. */
    private static @Nullable String contentType(Operation operation, String written, RequestFindings findings) {
        if (operation.contentType() == ContentType.JSON) {
            if (!isJson(written)) {
                undeclared("The body is not declared as JSON.", operation, findings);
            }
            return null;
        }
        FormType declared = FormType.of(written);
        if (!declared.form()) {
            undeclared("The body is not declared as a form.", operation, findings);
        }
        if (declared.multipart() && declared.boundary() == null) {
            // RFC 2046 section 5.1.1 requires the parameter, because nothing else marks the end of a part.
            String hint = "add the boundary of the form, as in multipart/form-data; boundary=…";
            ErrorCode code = ErrorCode.INVALID_REQUEST_BODY;
            findings.violation(code, Reasons.MISSING_BOUNDARY, Part.HEADER, CONTENT_TYPE, null, hint);
        }
        return declared.multipart() ? declared.boundary() : null;
    }

    private static void undeclared(String message, Operation operation, RequestFindings findings) {
        String expected = operation.contentType().mediaType();
        findings.advice("content-type", message, Part.HEADER, CONTENT_TYPE, null, expected);
    }

    /** {@return the catalog operation that a request calls} */
    public Optional<Operation> operation(String method, String uri) {
        UriReference reference = UriReference.of(uri);
        return hosts.take(reference, Authority.of(reference)) ? Routes.operation(method, uri) : Optional.empty();
    }

    private void parameter(Route.Given given, RequestFindings findings) {
        Template.Parameter parameter = given.parameter();
        boolean taken = findings.parameter(parameter.kind(), parameter.name(), Part.PATH, given.value(), clock);
        if (taken && given.doubt() != null) {
            String message = "The value is not quoted as documented.";
            String pointer = "/" + parameter.name();
            findings.advice("path-parameter-quotes", message, Part.PATH, pointer, given.value(), given.doubt());
        }
    }

    /** Whether a media type is JSON or based on JSON (RFC 6839 section 3.1), with any parameters. */
    private static boolean isJson(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = LetterCase.lower((semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip());
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }
}
