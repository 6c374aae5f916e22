package dev.mdepreflight.azure;

import com.azure.core.exception.AzureException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.BinaryData;
import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Checks the requests of an Azure SDK client before they are sent: {@code builder.addPolicy(PreflightPolicy.of(preflight))}, or {@code new
 * HttpPipelineBuilder().policies(PreflightPolicy.of(preflight), …)}.
 *
 * <p>Client builders place this policy {@linkplain HttpPipelinePosition#PER_CALL before the retries}: each call is checked once, and a
 * refusal is not retried. In your own pipeline, put it before the {@code RetryPolicy}, which retries after any exception. Later changes are
 * not checked.
 *
 * <p>The body of an API operation is read once, up to the limit, without blocking if the call is asynchronous. A {@linkplain
 * HttpRequest#copy() copy} of the request is sent with the bytes that were checked and the same {@code Content-Length}. The copy can be
 * retried even if the original body cannot be replayed. The caller's request is not changed. A request to another host passes unchanged and
 * unread. With {@link SendPolicy.Mode#REPORT_ONLY}, a replayable body is checked first and sent unchanged; other bodies are checked while
 * they are sent.
 *
 * <p>If reading the body fails, the call fails with the same exception. A synchronous call wraps an {@link IOException} in an {@link
 * UncheckedIOException}. Exceptions of your own device lookups and constraint validators reach the caller unchanged, except with {@code
 * REPORT_ONLY}. Immutable and thread-safe: one instance can serve many clients.
 */
@SuppressWarnings("exports") // users require com.azure.core themselves, see module-info
public final class PreflightPolicy implements HttpPipelinePolicy {
    private final SendPolicy policy;

    private PreflightPolicy(SendPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** Creates a policy that throws an exception for a request with any violation. */
    public static PreflightPolicy of(Preflight preflight) {
        return of(SendPolicy.of(preflight));
    }

    /** Creates a policy that treats faulty requests as the given {@link SendPolicy} says. */
    public static PreflightPolicy of(SendPolicy policy) {
        return new PreflightPolicy(policy);
    }

    @Override
    public HttpPipelinePosition getPipelinePosition() {
        return HttpPipelinePosition.PER_CALL;
    }

    /**
     * Passes the request on, or refuses it.
     *
     * @return the response, which is the error envelope if a request is refused in mode {@link SendPolicy.Mode#RESPOND}; fails with an
     *     {@link AzureRequestRefusedException} if a request is refused in mode {@link SendPolicy.Mode#THROW}
     */
    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return Mono.defer(() -> {
            // A clone, so that a second subscriber also passes the later policies.
            HttpPipelineNextPolicy rest = next.clone();
            HttpRequest request = context.getHttpRequest();
            OutgoingRequest outgoing = outgoing(request);
            RequestContent content = content(request, outgoing);
            if (content == null) {
                return proceed(context, rest, outgoing.refusal(new byte[0]));
            }
            if (policy.mode() == SendPolicy.Mode.REPORT_ONLY) {
                return content.reported(context).then(Mono.defer(rest::process));
            }
            return content.collected().flatMap(bytes -> {
                Optional<Report> refusal = outgoing.refusal(bytes);
                if (refusal.isEmpty()) {
                    context.setHttpRequest(content.with(bytes));
                }
                return proceed(context, rest, refusal);
            });
        });
    }

    /**
     * Passes the request on, or refuses it.
     *
     * @return the response, which is the error envelope if a request is refused in mode {@link SendPolicy.Mode#RESPOND} @throws
     *     AzureRequestRefusedException if the request is refused in mode {@link SendPolicy.Mode#THROW}
     */
    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        HttpRequest request = context.getHttpRequest();
        OutgoingRequest outgoing = outgoing(request);
        RequestContent content = content(request, outgoing);
        Optional<Report> refusal;
        if (content == null) {
            refusal = outgoing.refusal(new byte[0]);
        } else if (policy.mode() == SendPolicy.Mode.REPORT_ONLY) {
            await(content.reported(context));
            refusal = Optional.empty();
        } else {
            byte[] bytes = Objects.requireNonNull(await(content.collected()));
            refusal = outgoing.refusal(bytes);
            if (refusal.isEmpty()) {
                context.setHttpRequest(content.with(bytes));
            }
        }
        return refusal.isEmpty() ? next.processSync() : answer(request, refusal.get());
    }

    private Mono<HttpResponse> proceed(
            HttpPipelineCallContext context, HttpPipelineNextPolicy next, Optional<Report> refusal) {
        return refusal.isEmpty()
                ? next.process()
                : Mono.fromSupplier(() -> answer(context.getHttpRequest(), refusal.get()));
    }

    private HttpResponse answer(HttpRequest request, Report report) {
        if (policy.mode() == SendPolicy.Mode.RESPOND) {
            return new EnvelopeHttpResponse(request, report.envelope());
        }
        throw new AzureRequestRefusedException(report);
    }

    private OutgoingRequest outgoing(HttpRequest request) {
        return policy.outgoing(
                request.getHttpMethod().toString(),
                request.getUrl().toString(),
                name -> request.getHeaders().getValue(HttpHeaderName.fromString(name)));
    }

    private static @Nullable RequestContent content(HttpRequest request, OutgoingRequest outgoing) {
        BinaryData body = request.getBodyAsBinaryData();
        return body == null || outgoing.bodyBytesNeeded() == 0 ? null : new RequestContent(request, body, outgoing);
    }

    /** Waits like {@code Mono.block()}, but on any thread. Callers can use synchronous clients on threads where {@code block()} throws. */
    private static <T> @Nullable T await(Mono<T> awaited) {
        CompletableFuture<@Nullable T> future = awaited.toFuture();
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new AzureException("Interrupted while the body was read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw Exceptions.propagate(Objects.requireNonNull(e.getCause()));
        }
    }
}
