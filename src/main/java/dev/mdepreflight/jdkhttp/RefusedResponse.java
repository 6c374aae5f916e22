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
final class RefusedResponse<T extends @Nullable Object> implements HttpResponse<T> {
    /** RFC 9110 section 15.5.1. */
    private static final int BAD_REQUEST = 400;

    private final HttpRequest request;
    private final Head head;
    private final T body;

    private RefusedResponse(HttpRequest request, Head head, T body) {
        this.request = request;
        this.head = head;
        this.body = body;
    }

    /** What the handler is told of the response. */
    private static final class Head implements ResponseInfo {
        private final Version version;
        private final HttpHeaders headers;

        Head(Version version, int length) {
            this.version = version;
            this.headers = HttpHeaders.of(
                    Map.of(
                            "content-type", List.of("application/json"),
                            "content-length", List.of(Integer.toString(length))),
                    (name, value) -> true);
        }

        @Override
        public int statusCode() {
            return BAD_REQUEST;
        }

        @Override
        public HttpHeaders headers() {
            return headers;
        }

        @Override
        public Version version() {
            return version;
        }
    }

    /** Gives each buffer as the list that the subscriber of a response takes. */
    private static final class Buffers implements Flow.Subscriber<ByteBuffer> {
        private final BodySubscriber<?> subscriber;

        Buffers(BodySubscriber<?> subscriber) {
            this.subscriber = subscriber;
        }

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

    /**
     * The response, once its body is read.
     *
     * @param version the version that it has
     * @param report why the request is not sent
     * @return fails with what the handler or its subscriber throws
     */
    static <T> CompletableFuture<HttpResponse<T>> of(
            HttpRequest request, Version version, Report report, BodyHandler<T> handler) {
        byte[] envelope = report.envelope().toJsonBytes();
        Head head = new Head(version, envelope.length);
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

    /** As {@link #of}, for a caller who waits. */
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
    public HttpRequest request() {
        return request;
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
    public T body() {
        return body;
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
