package dev.mdepreflight.jdkhttp;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Wraps an {@link HttpClient} and checks each request to the API before it is sent.
 *
 * <p>A blocked request never reaches the network: {@link #send} throws a {@link RequestRefusedException} and the future of {@link
 * #sendAsync} fails with one. With {@link SendPolicy.Mode#RESPOND}, both return a response with status 400 and the error envelope, which
 * the caller's handler reads. A request to another host passes unchanged and unread.
 *
 * <p>The body of an API request is collected first, up to one byte more than the limit, and then sent from memory with the same headers and
 * content length. The body's publisher is subscribed to once, even if the client sends the body again. {@link #send} runs every publisher,
 * except those of byte arrays and strings, in a separate thread that ends with the body. {@link #sendAsync} uses the client's executor, or
 * such a thread if the client has no executor. A timeout, an interrupt and {@code cancel(true)} also end the collection and cancel the
 * subscription. If a publisher fails, the effect is the same as without the wrapper. With {@link SendPolicy.Mode#REPORT_ONLY}, the body is
 * checked while it is sent.
 *
 * <p>Immutable, and as thread-safe as the wrapped client. The wrapper closes the client only on request.
 */
public final class PreflightHttpClient extends HttpClient {
    private final HttpClient client;
    private final SendPolicy policy;

    private PreflightHttpClient(HttpClient client, SendPolicy policy) {
        this.client = Objects.requireNonNull(client, "client");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** Wraps a client with a policy. */
    public static PreflightHttpClient of(HttpClient client, SendPolicy policy) {
        return new PreflightHttpClient(client, policy);
    }

    /** Wraps a client with the default policy: every violation blocks the request and causes an exception. */
    public static PreflightHttpClient of(HttpClient client, Preflight preflight) {
        return new PreflightHttpClient(client, SendPolicy.of(preflight));
    }

    /**
     * Checks a request and sends it unless the policy blocks it.
     *
     * @throws RequestRefusedException if the policy blocks the request
     * @throws RuntimeException if the client or one of your device lookups or constraint validators throws it
     */
    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        if (!isJudged(request, handler)) {
            return client.send(request, handler);
        }
        PendingExchange pending = new PendingExchange(policy, request);
        if (policy.mode() == SendPolicy.Mode.REPORT_ONLY) {
            return client.send(pending.watched(), handler);
        }
        byte[] body = pending.hasBody() ? pending.awaitBody() : new byte[0];
        Optional<Report> refusal = pending.refusal(body);
        if (refusal.isEmpty()) {
            if (pending.expired()) {
                throw PendingExchange.timedOut();
            }
            return client.send(pending.checked(body), handler);
        }
        if (policy.mode() == SendPolicy.Mode.THROW) {
            throw new RequestRefusedException(refusal.get());
        }
        return RefusedResponse.await(request, version(request), refusal.get(), handler);
    }

    /**
     * Checks a request and sends it unless the policy blocks it.
     *
     * @return a future that fails with a {@link RequestRefusedException} if the policy blocks the request. As with the JDK's client, {@code
     *     cancel(true)} stops the exchange, even when called on a derived future
     */
    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        if (!isJudged(request, handler)) {
            return client.sendAsync(request, handler);
        }
        return checkAndSend(request, handler, checked -> client.sendAsync(checked, handler));
    }

    /** Checks a request and sends it like {@link #sendAsync(HttpRequest, BodyHandler)}. */
    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushPromiseHandler) {
        if (!isJudged(request, handler)) {
            return client.sendAsync(request, handler, pushPromiseHandler);
        }
        return checkAndSend(request, handler, checked -> client.sendAsync(checked, handler, pushPromiseHandler));
    }

    /** Whether a call is complete enough for a check. If not, the client reports what is missing. */
    private static boolean isJudged(HttpRequest request, BodyHandler<?> handler) {
        return request != null
                && handler != null
                && request.method() != null
                && request.uri() != null
                && request.headers() != null;
    }

    private <T> CompletableFuture<HttpResponse<T>> checkAndSend(
            HttpRequest request,
            BodyHandler<T> handler,
            Function<HttpRequest, CompletableFuture<HttpResponse<T>>> sending) {
        PendingExchange pending = new PendingExchange(policy, request);
        if (policy.mode() == SendPolicy.Mode.REPORT_ONLY) {
            return sending.apply(pending.watched());
        }
        CheckedExchange<HttpResponse<T>> exchange = new CheckedExchange<>();
        Function<byte[], CompletableFuture<HttpResponse<T>>> afterBody = body -> {
            Report refusal = pending.refusal(body).orElse(null);
            if (refusal == null) {
                return pending.expired()
                        ? CompletableFuture.failedFuture(PendingExchange.timedOut())
                        : sending.apply(pending.checked(body));
            }
            return policy.mode() == SendPolicy.Mode.THROW
                    ? CompletableFuture.failedFuture(new RequestRefusedException(refusal))
                    : RefusedResponse.of(request, version(request), refusal, handler);
        };
        if (pending.hasBody()) {
            exchange.start(pending, client.executor().orElse(BodyCollector.OWN_THREAD), afterBody);
        } else {
            exchange.proceed(new byte[0], afterBody);
        }
        return exchange;
    }

    /** Returns the version that a response would most likely have. */
    private Version version(HttpRequest request) {
        return request.version().orElseGet(client::version);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        return client.newWebSocketBuilder();
    }

    /**
     * Starts an orderly shutdown of the wrapped client on Java 21 and later; does nothing on earlier versions. If a request's body is still
     * being collected, the client will refuse that request.
     */
    public void shutdown() {
        var unused = Lifecycle.call(client, "shutdown");
    }

    /**
     * Waits until the wrapped client has terminated, on Java 21 and later.
     *
     * @param duration the maximum time to wait
     * @return whether the client has terminated; true at once before Java 21
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public boolean awaitTermination(Duration duration) throws InterruptedException {
        return Lifecycle.awaitTermination(client, Objects.requireNonNull(duration, "duration"));
    }

    /** {@return whether the wrapped client has terminated; false before Java 21} */
    public boolean isTerminated() {
        return Lifecycle.call(client, "isTerminated") instanceof Boolean terminated && terminated;
    }

    /** Shuts the wrapped client down at once on Java 21 and later; does nothing on earlier versions. */
    public void shutdownNow() {
        var unused = Lifecycle.call(client, "shutdownNow");
    }

    /** Closes the wrapped client after its requests have ended, on Java 21 and later; does nothing on earlier versions. */
    public void close() {
        var unused = Lifecycle.call(client, "close");
    }

    @Override
    public String toString() {
        return "PreflightHttpClient[" + client + "]";
    }
}
