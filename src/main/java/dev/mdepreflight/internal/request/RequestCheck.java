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

/** Checks a request: the parameters of its path, its query, then the device that it acts on and its body. Immutable and thread-safe. */
public final class RequestCheck {
    private static final String CONTENT_TYPE = "/Content-Type";

    private final BodyCheck bodies;
    private final Options options;
    private final Clock clock;
    private final ApiHosts hosts;
    private final QueryCheck queries;

    /**
     * A check of requests.
     *
     * @param bodies checks bodies, and the devices that they act on
     * @param options how checks are made; the same as for the bodies
     * @param clock tells which times are in the window of a call
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
     * Checks a request. In report order the path comes first, then the query, the headers, the device and the body.
     *
     * @param method the HTTP method
     * @param uri the request URI; any text
     * @param contentType the value of the header, or null if there is none or it is not known
     * @param body the bytes; read only if the call takes a body that is known. Null if they cannot be had: then nothing is said of
     *     them, nor of what they act on
     * @param device the device that the call acts on; null if it is to be looked up, or is not known
     * @return the report; clean if the request goes to a host that is not the API's, with advice if its path is one of the API's or its
     *     host a misspelt one; advice if it goes to the API and is no known call
     */
    public Report check(
            String method, String uri, @Nullable String contentType, byte @Nullable [] body, @Nullable Device device) {
        Routes.Match match = Routes.find(method, uri);
        boolean ofApi = hosts.take(uri);
        UriReference reference = UriReference.of(uri);
        if (!ofApi
                && match == null
                && !ApiHosts.isMisspelt(Authority.of(reference).host())) {
            return Report.clean();
        }
        RequestFindings findings = new RequestFindings(options, uri);
        if (!ofApi) {
            findings.unknownHost(reference, match != null);
            return findings.report(Report.clean());
        }
        if (match == null) {
            findings.unknownCall(reference, KnownCalls.hint(method, uri));
            return findings.report(Report.clean());
        }
        if (match.route().advice() != null) {
            findings.advice(
                    "older-path",
                    "The path is not the current one.",
                    Part.PATH,
                    "",
                    null,
                    match.route().advice());
        }
        for (Route.Given given : match.parameters()) {
            parameter(given, findings);
        }
        queries.check(match.route().query(), uri, findings);
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

    /** Checks the header, and tells the boundary that it names for a form. */
    private static @Nullable String contentType(Operation operation, String written, RequestFindings findings) {
        if (operation.contentType() == ContentType.JSON) {
            if (!isJson(written)) {
                findings.advice(
                        "content-type",
                        "The body is not declared as JSON.",
                        Part.HEADER,
                        CONTENT_TYPE,
                        null,
                        ContentType.JSON.mediaType());
            }
            return null;
        }
        FormType declared = FormType.of(written);
        if (!declared.form()) {
            findings.advice(
                    "content-type",
                    "The body is not declared as a form.",
                    Part.HEADER,
                    CONTENT_TYPE,
                    null,
                    operation.contentType().mediaType());
        }
        if (declared.multipart() && declared.boundary() == null) {
            // RFC 2046 section 5.1.1: the parameter is required, as nothing else tells where a part ends.
            findings.violation(
                    ErrorCode.INVALID_REQUEST_BODY,
                    Reasons.MISSING_BOUNDARY,
                    Part.HEADER,
                    CONTENT_TYPE,
                    null,
                    "add the boundary of the form, as in multipart/form-data; boundary=…");
        }
        return declared.multipart() ? declared.boundary() : null;
    }

    /**
     * The operation that a request calls.
     *
     * @param method the HTTP method
     * @param uri the request URI; any text
     * @return the operation, or empty if the request is none of the catalog's
     */
    public Optional<Operation> operation(String method, String uri) {
        return hosts.take(uri) ? Routes.operation(method, uri) : Optional.empty();
    }

    private void parameter(Route.Given given, RequestFindings findings) {
        UriPart value = given.value();
        Template.Parameter parameter = given.parameter();
        String pointer = "/" + parameter.name();
        ErrorCode code = parameter.kind().code();
        if (value.fault() != null) {
            findings.violation(code, Reasons.MALFORMED_ENCODING, Part.PATH, pointer, value, value.fault());
            return;
        }
        ValueVerdict judgement = parameter.kind().judge(value.text(), clock);
        if (judgement != null && judgement.refused()) {
            findings.violation(code, Reasons.INVALID_PATH_PARAMETER, Part.PATH, pointer, value, judgement.hint());
            return;
        }
        if (judgement != null) {
            findings.advice(
                    "unusual-path-parameter",
                    "The value is not of the usual form.",
                    Part.PATH,
                    pointer,
                    value,
                    judgement.hint());
        }
        if (given.doubt() != null) {
            findings.advice(
                    "path-parameter-quotes",
                    "The value is not quoted as documented.",
                    Part.PATH,
                    pointer,
                    value,
                    given.doubt());
        }
    }

    /** Whether a media type is JSON or built on it (RFC 6839 section 3.1), whatever its parameters. */
    private static boolean isJson(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = LetterCase.lower((semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip());
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }
}
