package dev.mdepreflight.jdkhttp;

import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** The response to a request that was not sent: status 400 and the error envelope, read by the caller's own handler. */
record RefusedResponse<T extends @Nullable Object>(HttpRequest request, ResponseInfo head, T body)
        implements HttpResponse<T> {
    private record Head(int statusCode, HttpHeaders headers, Version version) implements ResponseInfo {}

    /** Passes each buffer on as a list, which is what a response subscriber expects. */
    private record Buffers(BodySubscriber<?> subscriber) implements Flow.Subscriber<ByteBuffer> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            subscriber.onNext(List.of(buffer.asReadOnlyBuffer()));
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }

    /** Returns the future of the response. It fails if the handler or the handler's subscriber throws. */
    static <T> CompletableFuture<HttpResponse<T>> of(
            HttpRequest request, Version version, Report report, BodyHandler<T> handler) {
        byte[] envelope = report.envelope().toJsonBytes();
        Map<String, List<String>> headers = Map.of(
                "content-type", List.of("application/json"),
                "content-length", List.of(Integer.toString(envelope.length)));
        Head head = new Head(400, HttpHeaders.of(headers, (name, value) -> true), version);
        try {
            BodySubscriber<T> subscriber =
                    Objects.requireNonNull(handler.apply(head), "The handler gave no subscriber");
            BodyPublishers.ofByteArray(envelope).subscribe(new Buffers(subscriber));
            return subscriber
                    .getBody()
                    .<HttpResponse<T>>thenApply(body -> new RefusedResponse<>(request, head, body))
                    .toCompletableFuture();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    static <T> HttpResponse<T> await(HttpRequest request, Version version, Report report, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        try {
            return of(request, version, report, handler).get();
        } catch (ExecutionException e) {
            throw Failures.ofSend(e);
        }
    }

    @Override
    public int statusCode() {
        return head.statusCode();
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
        return head.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public Version version() {
        return head.version();
    }

    @Override
    public String toString() {
        return "(" + request.method() + " " + uri() + ") " + statusCode();
    }
}
