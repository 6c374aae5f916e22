package dev.mdepreflight.jdkhttp;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A client that sends nothing: it keeps the requests, and tells which of its methods were called. */
final class RecordingClient extends HttpClient {
    final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final CompletableFuture<?> answer = new CompletableFuture<>();
    private final HttpClient other = HttpClient.newHttpClient();
    private final Executor executor = Runnable::run;

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        requests.add(request);
        return null;
    }

    @Override
    @SuppressWarnings("unchecked") // Nothing but a failure comes of it.
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        requests.add(request);
        return (CompletableFuture<HttpResponse<T>>) answer;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushPromiseHandler) {
        return sendAsync(request, handler);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        calls.add("cookieHandler");
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        calls.add("connectTimeout");
        return Optional.of(Duration.ofSeconds(7));
    }

    @Override
    public Redirect followRedirects() {
        calls.add("followRedirects");
        return Redirect.ALWAYS;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        calls.add("proxy");
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        calls.add("sslContext");
        return other.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        calls.add("sslParameters");
        return other.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        calls.add("authenticator");
        return Optional.empty();
    }

    @Override
    public Version version() {
        calls.add("version");
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        calls.add("executor");
        return Optional.of(executor);
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        calls.add("newWebSocketBuilder");
        return other.newWebSocketBuilder();
    }

    @Override
    public String toString() {
        return "recording";
    }

    // Overrides from Java 21 on.

    public void shutdown() {
        calls.add("shutdown");
    }

    public void shutdownNow() {
        calls.add("shutdownNow");
    }

    public void close() {
        calls.add("close");
    }

    public boolean isTerminated() {
        calls.add("isTerminated");
        return true;
    }

    public boolean awaitTermination(Duration duration) throws InterruptedException {
        calls.add("awaitTermination");
        if (duration.isZero()) {
            throw new InterruptedException("as told");
        }
        return false;
    }
}
