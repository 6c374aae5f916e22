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
 * An {@link HttpClient} that checks each request to the API before another one sends it.
 *
 * <p>A request that the policy blocks never reaches the network: {@link #send} throws a {@link RequestRefusedException}, and the future of
 * {@link #sendAsync} fails with one; or both give a response with status 400, whose body is the error envelope as the caller's handler
 * reads it. A request that is not of the API is passed on as it is, its body unread.
 *
 * <p>Of any other the body is collected first, up to one byte more than the limit, and then sent from memory, with the same headers and
 * content length: a publisher is subscribed to once, even if the client sends its body again. {@link #send} has a publisher of any kind
 * but byte arrays and strings work in a thread of its own, which ends with the body; {@link #sendAsync} uses the executor of the client for
 * all, or if it has none such a thread. The timeout of a request, an interrupt and {@code cancel(true)} hold while the body is collected,
 * too: the subscription is cancelled then. A publisher that fails gives what it would give when the client sent it. With {@link
 * SendPolicy.Mode#REPORT_ONLY} nothing is collected beforehand: the body is checked on its way.
 *
 * <p>Immutable, and as thread-safe as the client that it wraps, which it never closes of itself.
 */
public final class PreflightHttpClient extends HttpClient {
    private final HttpClient client;
    private final SendPolicy policy;

    private PreflightHttpClient(HttpClient client, SendPolicy policy) {
        this.client = Objects.requireNonNull(client, "client");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * A client that sends what the policy lets pass.
     *
     * @param client sends the requests
     * @param policy decides on them
     * @return the client to be used in the place of the given one
     */
    public static PreflightHttpClient of(HttpClient client, SendPolicy policy) {
        return new PreflightHttpClient(client, policy);
    }

    /**
     * A client that sends what has no violation, and throws otherwise.
     *
     * @param client sends the requests
     * @param preflight checks them
     * @return the client to be used in the place of the given one
     */
    public static PreflightHttpClient of(HttpClient client, Preflight preflight) {
        return new PreflightHttpClient(client, SendPolicy.of(preflight));
    }

    /**
     * Checks a request and sends it if the policy does not block it.
     *
     * @throws RequestRefusedException if it is not sent
     * @throws RuntimeException besides what the client throws, what a device lookup or a constraint validator of the user's own throws
     */
    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        if (!isJudged(request, handler)) {
            return client.send(request, handler);
        }
        PendingExchange departure = new PendingExchange(policy, request);
        if (policy.mode() == SendPolicy.Mode.REPORT_ONLY) {
            return client.send(departure.watched(), handler);
        }
        byte[] body = departure.hasBody() ? departure.awaitBody() : new byte[0];
        Optional<Report> refusal = departure.refusal(body);
        if (refusal.isEmpty()) {
            if (departure.expired()) {
                throw PendingExchange.timedOut();
            }
            return client.send(departure.checked(body), handler);
        }
        if (policy.mode() == SendPolicy.Mode.THROW) {
            throw new RequestRefusedException(refusal.get());
        }
        return RefusedResponse.await(request, version(request), refusal.get(), handler);
    }

    /**
     * Checks a request and sends it if the policy does not block it.
     *
     * @return the future; it fails with a {@link RequestRefusedException} if the request is not sent. As with the client that the JDK
     *     builds, {@code cancel(true)} of it and of those that are derived from it stops the exchange
     */
    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        if (!isJudged(request, handler)) {
            return client.sendAsync(request, handler);
        }
        return checkAndSend(request, handler, checked -> client.sendAsync(checked, handler));
    }

    /**
     * Checks a request and sends it if the policy does not block it.
     *
     * @return the future, as of {@link #sendAsync(HttpRequest, BodyHandler)}
     */
    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushPromiseHandler) {
        if (!isJudged(request, handler)) {
            return client.sendAsync(request, handler, pushPromiseHandler);
        }
        return checkAndSend(request, handler, checked -> client.sendAsync(checked, handler, pushPromiseHandler));
    }

    /** Whether a call is complete enough for a check; what is missing in any other is the client's to tell. */
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
        PendingExchange departure = new PendingExchange(policy, request);
        if (policy.mode() == SendPolicy.Mode.REPORT_ONLY) {
            return sending.apply(departure.watched());
        }
        CheckedExchange<HttpResponse<T>> exchange = new CheckedExchange<>();
        Function<byte[], CompletableFuture<HttpResponse<T>>> afterBody = body -> {
            Report refusal = departure.refusal(body).orElse(null);
            if (refusal == null) {
                return departure.expired()
                        ? CompletableFuture.failedFuture(PendingExchange.timedOut())
                        : sending.apply(departure.checked(body));
            }
            return policy.mode() == SendPolicy.Mode.THROW
                    ? CompletableFuture.failedFuture(new RequestRefusedException(refusal))
                    : RefusedResponse.of(request, version(request), refusal, handler);
        };
        if (departure.hasBody()) {
            exchange.start(departure, client.executor().orElse(BodyCollector.OWN_THREAD), afterBody);
        } else {
            exchange.proceed(new byte[0], afterBody);
        }
        return exchange;
    }

    /** The version that a response to a request would most likely have. */
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
     * Begins the orderly shutdown of the wrapped client on Java 21 and newer; does nothing before. A request whose body is still being
     * collected is not yet one of the wrapped client, which will then refuse it.
     */
    public void shutdown() {
        Lifecycle.shutdown(client);
    }

    /**
     * Waits until the wrapped client has terminated, on Java 21 and newer.
     *
     * @param duration how long to wait at most
     * @return whether it has; true at once before Java 21
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public boolean awaitTermination(Duration duration) throws InterruptedException {
        return Lifecycle.awaitTermination(client, Objects.requireNonNull(duration, "duration"));
    }

    /**
     * Whether the wrapped client has terminated.
     *
     * @return whether it has; false before Java 21
     */
    public boolean isTerminated() {
        return Lifecycle.isTerminated(client);
    }

    /** Shuts the wrapped client down at once on Java 21 and newer; does nothing before. */
    public void shutdownNow() {
        Lifecycle.shutdownNow(client);
    }

    /** Closes the wrapped client on Java 21 and newer, once its requests have ended; does nothing before. */
    public void close() {
        Lifecycle.close(client);
    }

    @Override
    public String toString() {
        return "PreflightHttpClient[" + client + "]";
    }
}
