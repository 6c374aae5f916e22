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

/** Checks a request: the parameters of its path, its query, the device that it acts on, and its body. Immutable and thread-safe. */
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
     * @param clock decides which times are in the window of a call
     * @param hosts hosts of the API besides the documented ones
     */
    public RequestCheck(BodyCheck bodies, Options options, Clock clock, Set<Authority> hosts) {
        this.bodies = bodies;
        this.options = options;
        this.clock = clock;
        this.hosts = new ApiHosts(hosts);
        this.queries = new QueryCheck(options, clock);
    }

    /**
     * Checks a request. The findings are in the order path, query, headers, device, body.
     *
     * <p>A request to a host that is not the API's gets an empty report, unless its path is one of the API's or the host is misspelt: then it
     * gets advice. A request to the API that is no known call gets advice.
     *
     * @param uri the request URI; any text
     * @param contentType the value of the header; null if there is none or it is unknown
     * @param body the bytes, read only if the library knows the body of the call; null if they are not available, and then neither they nor
     *     the device are checked
     * @param device the device that the call acts on; null to look it up, or if it is unknown
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
            // RFC 2046 section 5.1.1: the parameter is required, since nothing else marks the end of a part.
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

    /** {@return the operation of the catalog that a request calls} */
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
