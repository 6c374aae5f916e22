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
 * A request that a {@link SendPolicy} decides on before it is sent.
 *
 * <p>Collect the first {@link #bodyBytesNeeded()} bytes of its body, then call {@link #refusal} once, or {@link #refusalWithoutBody} if the
 * body is not available. A request that is not a known call needs no body and is never refused. Thread-safe.
 */
public final class OutgoingRequest {
    private static final Logger LOGGER = System.getLogger(SendPolicy.class.getName());

    /** The methods of RFC 9110 section 9.3 and RFC 5789. Any other text might contain secrets and is not logged. */
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

    /** Whether a content coding applies to the body (RFC 9110 section 8.4). */
    private static boolean isEncoded(@Nullable String contentEncoding) {
        return contentEncoding != null
                && !contentEncoding.isBlank()
                && !contentEncoding.strip().equalsIgnoreCase("identity");
    }

    /**
     * {@return how many bytes of the body the check needs: one more than the body limit; 0 if the catalog has no such operation, or if the
     * body is encoded, for example by gzip, so that it cannot be checked}
     */
    public int bodyBytesNeeded() {
        if (operation == null || encoded) {
            return 0;
        }
        int limit = preflight.maxBytes(operation);
        return limit == Integer.MAX_VALUE ? limit : limit + 1;
    }

    /**
     * Checks the request and decides whether it is sent.
     *
     * <p>Findings are logged by code and count, never by value. An unknown call to the API is logged with its method and the nearest known
     * call. An operation whose body cannot be checked is logged with its id. Each policy logs each such message once. It also logs the
     * names of the first 20 unknown hosts, once each, if the path is one of the API's.
     *
     * @param body the first {@link #bodyBytesNeeded()} bytes, or all if there are fewer; not changed
     * @return the report if the policy blocks the request; empty if the request is to be sent
     * @throws RuntimeException if one of your device lookups or constraint validators throws it; with {@link SendPolicy.Mode#REPORT_ONLY}
     *     it is logged instead
     */
    public Optional<Report> refusal(byte[] body) {
        Objects.requireNonNull(body, "body");
        return decide(bodyBytesNeeded() == 0 ? null : body);
    }

    /**
     * Decides like {@link #refusal}, but checks only path, query and headers. Use it if the body is not available in advance.
     *
     * @return the report if the policy blocks the request; empty if the request is to be sent
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
            // The caller learns about a blocked request. Any other request is only logged.
            LOGGER.log(
                    blocked ? Level.DEBUG : Level.WARNING,
                    () -> (blocked ? "Not sent: " : "Sent in spite of violations: ") + name() + ", " + report);
            return;
        }
        for (Advice advice : report.advice()) {
            String unchecked = unchecked(advice);
            if (unchecked != null) {
                boolean first = advice.reason().equals(Advice.UNKNOWN_HOST)
                        ? policy.tellsFirstHost(advice.message())
                        : policy.tellsFirst(unchecked);
                if (first) {
                    LOGGER.log(Level.WARNING, () -> "Sent without a check: " + unchecked);
                }
                return;
            }
        }
        if (!report.advice().isEmpty()) {
            LOGGER.log(Level.INFO, () -> "Sent with advice: " + name() + ", " + report);
        }
    }

    /** Returns the message if the advice says that the request or its body was not checked; null for any other advice. */
    private @Nullable String unchecked(Advice advice) {
        String hint = advice.hint();
        return switch (advice.reason()) {
            case Advice.UNKNOWN_HOST -> advice.message() + " Hint: " + hint;
            case Advice.UNKNOWN_CALL ->
                "a request of the API that is no known call (" + (METHODS.contains(method) ? method : "another method")
                        + ")" + (hint == null ? "" : "; " + hint);
            case Advice.UNCHECKED_BODY -> advice.message();
            default -> null;
        };
    }

    private String name() {
        return operation == null ? "a request without a body to check" : operation.id();
    }
}
