package dev.mdepreflight.jdkhttp;

import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request, from the call of the user to its departure. */
final class PendingExchange {
    private static final Duration LEAST = Duration.ofNanos(1);

    private final HttpRequest request;
    private final OutgoingRequest outgoing;
    private final @Nullable BodyPublisher source;
    private final HttpRequest.@Nullable Builder copy;
    private final @Nullable Duration timeout;
    private final long start = System.nanoTime();

    /**
     * Looks at a request, not yet at its body.
     *
     * @throws IllegalArgumentException as by the client, if it is not made by a builder and is not what one would make
     */
    PendingExchange(SendPolicy policy, HttpRequest request) {
        this.request = request;
        this.outgoing = policy.outgoing(
                request.method(),
                request.uri().toString(),
                name -> joined(request.headers().allValues(name)));
        this.source =
                outgoing.bodyBytesNeeded() == 0 ? null : request.bodyPublisher().orElse(null);
        // A builder also copies what later versions of Java add to a request.
        this.copy = source == null ? null : HttpRequest.newBuilder(request, (name, value) -> true);
        this.timeout = request.timeout().orElse(null);
    }

    /** Several lines of one name are one list (RFC 9110 section 5.3). */
    private static @Nullable String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    /** What the caller of a request that takes too long is told, in the words of the JDK's client. */
    static HttpTimeoutException timedOut() {
        return new HttpTimeoutException("request timed out");
    }

    /** Whether there is a body that must be known for the check. */
    boolean hasBody() {
        return source != null;
    }

    /** A collector of the body, which has not begun. */
    BodyCollector collector() {
        if (source == null) {
            throw new IllegalStateException("No body");
        }
        return new BodyCollector(source, outgoing.bodyBytesNeeded());
    }

    /** Collects the body while the caller waits, as it would wait for the client. */
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

    /** How long the request may still take; null if there is no limit. */
    private @Nullable Duration remaining() {
        return timeout == null ? null : timeout.minusNanos(System.nanoTime() - start);
    }

    /** How long the request may still take, at most 292 years; as long if there is no limit. */
    long remainingNanos() {
        Duration remaining = remaining();
        return remaining == null ? Long.MAX_VALUE : TimeUnit.NANOSECONDS.convert(remaining);
    }

    /** Whether the request may take a limited time only. */
    boolean hasTimeout() {
        return timeout != null;
    }

    /** Whether the time of the request went by while its body was collected. */
    boolean expired() {
        return source != null && remainingNanos() <= 0;
    }

    /** The report, if the request must not be sent. */
    Optional<Report> refusal(byte[] body) {
        return outgoing.refusal(body);
    }

    /** The request with the collected body in the place of its own; the very same if it had none to collect. */
    HttpRequest checked(byte[] body) {
        if (copy == null || source == null) {
            return request;
        }
        Duration remaining = remaining();
        if (remaining != null) {
            // A builder takes none that is over; what is over here just now ends in the client.
            copy.timeout(remaining.compareTo(LEAST) < 0 ? LEAST : remaining);
        }
        return copy.method(request.method(), new BufferedBody(source, body)).build();
    }

    /** The request with a body that is checked on its way; the very same if it has none, and is checked now. */
    HttpRequest watched() {
        if (copy == null || source == null) {
            outgoing.refusal(new byte[0]);
            return request;
        }
        return copy.method(request.method(), new TeeBody(source, outgoing)).build();
    }
}
