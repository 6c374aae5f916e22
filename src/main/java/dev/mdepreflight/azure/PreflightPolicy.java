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
 * Checks the requests of a client of the Azure SDK before they are sent: {@code builder.addPolicy(PreflightPolicy.of(preflight))}, or
 * {@code new HttpPipelineBuilder().policies(PreflightPolicy.of(preflight), …)}.
 *
 * <p>Client builders place it {@linkplain HttpPipelinePosition#PER_CALL before the retries}, so that each call is checked once and a
 * refusal is not retried; in a pipeline of one's own put it before the {@code RetryPolicy}, which retries after any exception. What a policy
 * behind it changes is not checked.
 *
 * <p>The body of an operation of the API is taken once, up to its limit, without blocking if the call is asynchronous. What goes on
 * through the pipeline is a {@linkplain HttpRequest#copy() copy} of the request with the bytes that were checked, which can be retried also
 * where the body could not; its {@code Content-Length} stays as it was. The request of the caller is not changed. A request that is not of
 * the API goes on as the same object, its body unread. With {@link SendPolicy.Mode#REPORT_ONLY} a body that can be replayed is checked
 * first and sent as it is, any other is checked while it is sent.
 *
 * <p>What the body throws ends the call, of a synchronous one an {@link IOException} as an {@link UncheckedIOException}. What a device
 * lookup or a constraint validator of one's own throws, other than with {@code REPORT_ONLY}, ends it as it is. Immutable and thread-safe:
 * one instance may serve many clients.
 */
@SuppressWarnings("exports") // who uses this requires com.azure.core; see module-info
public final class PreflightPolicy implements HttpPipelinePolicy {
    private final SendPolicy policy;

    private PreflightPolicy(SendPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * A policy with the default policy: every violation blocks the request, by an exception.
     *
     * @param preflight checks the requests
     * @return the policy
     */
    public static PreflightPolicy of(Preflight preflight) {
        return of(SendPolicy.of(preflight));
    }

    /**
     * A policy with a policy.
     *
     * @param policy says what becomes of a faulty request
     * @return the policy
     */
    public static PreflightPolicy of(SendPolicy policy) {
        return new PreflightPolicy(policy);
    }

    /** Before the retries. */
    @Override
    public HttpPipelinePosition getPipelinePosition() {
        return HttpPipelinePosition.PER_CALL;
    }

    /**
     * Passes the request on, or tells why not.
     *
     * @param context the request
     * @param next what is behind this policy
     * @return the response; one made of the error envelope if the request is refused and the policy says {@link SendPolicy.Mode#RESPOND},
     *     an {@link AzureRequestRefusedException} if it says {@link SendPolicy.Mode#THROW}
     */
    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return Mono.defer(() -> {
            // A clone, as whoever subscribes again would else skip the policies behind this one.
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
     * Passes the request on, or tells why not.
     *
     * @param context the request
     * @param next what is behind this policy
     * @return the response; one made of the error envelope if the request is refused and the policy says {@link SendPolicy.Mode#RESPOND}
     * @throws AzureRequestRefusedException if the request is refused and the policy says {@link SendPolicy.Mode#THROW}
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

    /** The body, if the check needs it. */
    private static @Nullable RequestContent content(HttpRequest request, OutgoingRequest outgoing) {
        BinaryData body = request.getBodyAsBinaryData();
        return body == null || outgoing.bodyBytesNeeded() == 0 ? null : new RequestContent(request, body, outgoing);
    }

    /** What {@code Mono.block()} does, but on any thread: those on which it refuses to may call a synchronous client, too. */
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
