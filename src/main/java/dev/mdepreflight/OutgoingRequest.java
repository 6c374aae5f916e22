package dev.mdepreflight;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.request.TraceParent;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request that is about to be sent, as a {@link SendPolicy} sees it.
 *
 * <p>Take as much of its body as {@link #bodyBytesNeeded()} says, none if that is 0, and ask {@link #refusal} once, or {@link
 * #refusalWithoutBody} if its body cannot be had. A request that is not
 * of the API, or is no call of it that is known, needs no body and is never refused. Safe for use by many threads.
 */
public final class OutgoingRequest {
    private static final Logger LOGGER = System.getLogger(SendPolicy.class.getName());

    /** RFC 9110 section 9.3 and RFC 5789; any other text may hold anything, and is not logged. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final SendPolicy policy;
    private final Preflight preflight;
    private final String method;
    private final String uri;
    private final @Nullable String contentType;
    private final boolean encoded;
    private final @Nullable String traceId;
    private final @Nullable Operation operation;

    OutgoingRequest(
            SendPolicy policy,
            Preflight preflight,
            String method,
            String uri,
            Function<String, @Nullable String> headers) {
        this.policy = policy;
        this.preflight = preflight;
        this.method = Objects.requireNonNull(method, "method");
        this.uri = Objects.requireNonNull(uri, "uri");
        this.contentType = headers.apply("Content-Type");
        this.encoded = isEncoded(headers.apply("Content-Encoding"));
        this.traceId = TraceParent.traceId(headers.apply("traceparent"));
        this.operation = preflight.operation(method, uri).orElse(null);
    }

    /** Whether the body is sent in another form than it has (RFC 9110 section 8.4). */
    private static boolean isEncoded(@Nullable String contentEncoding) {
        return contentEncoding != null
                && !contentEncoding.isBlank()
                && !contentEncoding.strip().equalsIgnoreCase("identity");
    }

    /**
     * How many bytes of the body the check needs, if there are so many.
     *
     * @return one more than the limit of the operation's body; 0 if the request is no operation of the catalog, or its body is encoded,
     *     by gzip for example, and cannot be checked
     */
    public int bodyBytesNeeded() {
        if (operation == null || encoded) {
            return 0;
        }
        int limit = preflight.maxBytes(operation);
        return limit == Integer.MAX_VALUE ? limit : limit + 1;
    }

    /**
     * Checks the request, and tells whether it must not be sent. What was found is logged, by code and number, never by value. A request
     * that goes to the API and is no known call is logged by its method and the nearest known call, and an operation whose body cannot be
     * checked by its id, the like of each once for each policy. A host that is not known as one of the API's is logged by its name, if the
     * path of the request is one of the API's: the first 20 hosts, once each for each policy.
     *
     * @param body its first {@link #bodyBytesNeeded()} bytes, all if it has fewer; not changed
     * @return the report, if the policy blocks the request; empty if it is to be sent
     * @throws RuntimeException what a device lookup or a constraint validator of the user's own throws, unless the policy is {@link
     *     SendPolicy.Mode#REPORT_ONLY}: then it is logged
     */
    public Optional<Report> refusal(byte[] body) {
        Objects.requireNonNull(body, "body");
        return decide(bodyBytesNeeded() == 0 ? null : body);
    }

    /**
     * As {@link #refusal}, for a request whose body cannot be had before it is sent: only path and query are checked.
     *
     * @return the report, if the policy blocks the request; empty if it is to be sent
     * @throws RuntimeException as {@link #refusal} does
     */
    public Optional<Report> refusalWithoutBody() {
        return decide(null);
    }

    private Optional<Report> decide(byte @Nullable [] body) {
        try {
            Report found = body == null
                    ? preflight.checkWithoutBody(method, uri, contentType)
                    : preflight.check(
                            Request.of(method, uri).contentType(contentType).body(body));
            Report report = traceId == null ? found : found.withCorrelationId(traceId);
            boolean blocked = !report.isClean() && policy.blocks(report.isRefused());
            log(report, blocked);
            if (operation != null && body == null && !blocked && policy.tellsFirst(operation.id())) {
                LOGGER.log(
                        Level.WARNING,
                        () -> "Sent without a check of its body, which is encoded or cannot be read: "
                                + operation.id());
            }
            return blocked ? Optional.of(report) : Optional.empty();
        } catch (RuntimeException e) {
            if (policy.mode() != SendPolicy.Mode.REPORT_ONLY) {
                throw e;
            }
            LOGGER.log(Level.WARNING, "Sent without a check: " + name(), e);
            return Optional.empty();
        }
    }

    private void log(Report report, boolean blocked) {
        if (!report.isClean()) {
            // The caller hears of a request that is blocked; of any other the log alone tells.
            LOGGER.log(
                    blocked ? Level.DEBUG : Level.WARNING,
                    () -> (blocked ? "Not sent: " : "Sent in spite of violations: ") + name() + ", " + report);
            return;
        }
        for (Advice advice : report.advice()) {
            if (advice.reason().equals(Advice.UNKNOWN_HOST)) {
                if (policy.tellsFirstHost(advice.message())) {
                    LOGGER.log(
                            Level.WARNING,
                            () -> "Sent without a check: " + advice.message() + " Hint: " + advice.hint());
                }
                return;
            }
        }
        String unchecked = unchecked(report);
        if (unchecked != null) {
            if (policy.tellsFirst(unchecked)) {
                LOGGER.log(Level.WARNING, () -> "Sent without a check: " + unchecked);
            }
        } else if (!report.advice().isEmpty()) {
            LOGGER.log(Level.INFO, () -> "Sent with advice: " + name() + ", " + report);
        }
    }

    /** What is told of a request of the API in which nothing, or no body, is checked; null of any other. */
    private @Nullable String unchecked(Report report) {
        for (Advice advice : report.advice()) {
            if (advice.reason().equals(Advice.UNKNOWN_CALL)) {
                return unknownCall(advice);
            }
            if (advice.reason().equals(Advice.UNCHECKED_BODY)) {
                return advice.message();
            }
        }
        return null;
    }

    /** What is told of a request that is no known call: its method if that is one of HTTP, and the nearest known call. */
    private String unknownCall(Advice advice) {
        String known = METHODS.contains(method) ? method : "another method";
        return "a request of the API that is no known call (" + known + ")"
                + (advice.hint() == null ? "" : "; " + advice.hint());
    }

    private String name() {
        return operation == null ? "a request without a body to check" : operation.id();
    }
}
