package dev.mdepreflight.jdkhttp;

import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A user's request before it is sent. */
final class PendingExchange {
    private static final Duration LEAST = Duration.ofNanos(1);

    private final HttpRequest request;
    private final OutgoingRequest outgoing;
    private final @Nullable BodyPublisher source;
    private final HttpRequest.@Nullable Builder copy;
    private final @Nullable Duration timeout;
    private final long start = System.nanoTime();

    /**
     * Reads everything but the body.
     *
     * @throws IllegalArgumentException as the client does, if the request was not created by a builder and a builder would not accept it
     */
    PendingExchange(SendPolicy policy, HttpRequest request) {
        this.request = request;
        this.outgoing = policy.outgoing(
                request.method(),
                request.uri().toString(),
                name -> joined(request.headers().allValues(name)));
        this.source =
                outgoing.bodyBytesNeeded() == 0 ? null : request.bodyPublisher().orElse(null);
        // A builder also copies request properties that later Java versions add.
        this.copy = source == null ? null : HttpRequest.newBuilder(request, (name, value) -> true);
        this.timeout = request.timeout().orElse(null);
    }

    /** Joins the lines of a header into one list (RFC 9110 section 5.3). */
    private static @Nullable String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    /** Returns the exception for a request that takes too long, with the wording of the JDK's client. */
    static HttpTimeoutException timedOut() {
        return new HttpTimeoutException("request timed out");
    }

    boolean hasBody() {
        return source != null;
    }

    BodyCollector collector() {
        if (source == null) {
            throw new IllegalStateException("No body");
        }
        return new BodyCollector(source, outgoing.bodyBytesNeeded());
    }

    /** Collects the body in the foreground, like the client's {@code send}. */
    byte[] awaitBody() throws IOException, InterruptedException {
        BodyCollector collector = collector();
        collector.executor().execute(collector::collect);
        try {
            return timeout == null
                    ? collector.body().get()
                    : collector.body().get(remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            collector.cancel();
            throw timedOut();
        } catch (InterruptedException e) {
            collector.cancel();
            throw e;
        } catch (ExecutionException e) {
            throw Failures.ofSend(e);
        }
    }

    /** Returns the time left for the request; null if the request has no timeout. */
    private @Nullable Duration remaining() {
        return timeout == null ? null : timeout.minusNanos(System.nanoTime() - start);
    }

    /** Returns the time left for the request, at most 292 years. A request without a timeout has 292 years. */
    long remainingNanos() {
        Duration remaining = remaining();
        return remaining == null ? Long.MAX_VALUE : TimeUnit.NANOSECONDS.convert(remaining);
    }

    boolean hasTimeout() {
        return timeout != null;
    }

    /** Whether the request timed out while its body was collected. */
    boolean expired() {
        return source != null && remainingNanos() <= 0;
    }

    Optional<Report> refusal(byte[] body) {
        return outgoing.refusal(body);
    }

    /** Returns the request with the collected body, or the same request if no body was collected. */
    HttpRequest checked(byte[] body) {
        if (copy == null || source == null) {
            return request;
        }
        Duration remaining = remaining();
        if (remaining != null) {
            // A builder accepts only positive timeouts; the client ends a request that has just expired.
            copy.timeout(remaining.compareTo(LEAST) < 0 ? LEAST : remaining);
        }
        return copy.method(request.method(), new BufferedBody(source, BodyPublishers.ofByteArray(body)))
                .build();
    }

    /** Returns the request with a body that is checked while it is sent. A request without a body is checked now and returned unchanged. */
    HttpRequest watched() {
        if (copy == null || source == null) {
            outgoing.refusal(new byte[0]);
            return request;
        }
        return copy.method(request.method(), new TeeBody(source, outgoing)).build();
    }
}
