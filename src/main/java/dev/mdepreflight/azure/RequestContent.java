package dev.mdepreflight.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.internal.request.BodyPrefix;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The body of a request. The body is collected before it is sent, or watched while it is sent. */
final class RequestContent {
    private final HttpRequest request;
    private final BinaryData body;
    private final OutgoingRequest outgoing;

    RequestContent(HttpRequest request, BinaryData body, OutgoingRequest outgoing) {
        this.request = request;
        this.body = body;
        this.outgoing = outgoing;
    }

    /** Returns as many of the first bytes as the check needs. The rest is not requested. */
    Mono<byte[]> collected() {
        return Mono.defer(() -> {
            Long length = body.getLength();
            BodyPrefix prefix = new BodyPrefix(outgoing.bodyBytesNeeded(), length == null ? -1 : length);
            return body.toFluxByteBuffer()
                    .map(buffer -> {
                        prefix.write(buffer);
                        return prefix.isFull();
                    })
                    .takeUntil(full -> full)
                    .then(Mono.fromSupplier(prefix::toByteArray));
        });
    }

    /** Returns the request with the given bytes as a body that can be sent repeatedly. An unknown length stays unknown. */
    HttpRequest with(byte[] bytes) {
        Long length = body.getLength();
        return length != null && length == bytes.length
                ? with(BinaryData.fromBytes(bytes))
                : with(Flux.defer(() -> Flux.just(ByteBuffer.wrap(bytes).asReadOnlyBuffer())));
    }

    /**
     * Checks the body without stopping the request: now if the body can be replayed, otherwise while it is sent.
     *
     * @return completes when the request may be sent
     */
    Mono<Void> reported(HttpPipelineCallContext context) {
        if (body.isReplayable()) {
            // The client will report why the body cannot be read.
            return collected().doOnNext(outgoing::refusal).onErrorComplete().then();
        }
        return Mono.fromRunnable(() -> context.setHttpRequest(watched()));
    }

    private HttpRequest watched() {
        AtomicBoolean checked = new AtomicBoolean();
        return with(Flux.defer(
                () -> checked.get() ? body.toFluxByteBuffer() : new Watch(checked).over(body.toFluxByteBuffer())));
    }

    private HttpRequest with(Flux<ByteBuffer> content) {
        return withLengthAsBefore(request.copy().setBody(content));
    }

    private HttpRequest with(BinaryData content) {
        return withLengthAsBefore(request.copy().setBody(content));
    }

    /** Restores the Content-Length header, because setting a body changes it. Clients take the length only from this header. */
    private HttpRequest withLengthAsBefore(HttpRequest copy) {
        String length = contentLength();
        if (length == null) {
            copy.getHeaders().remove(HttpHeaderName.CONTENT_LENGTH);
        } else {
            copy.getHeaders().set(HttpHeaderName.CONTENT_LENGTH, length);
        }
        return copy;
    }

    private @Nullable String contentLength() {
        return request.getHeaders().getValue(HttpHeaderName.CONTENT_LENGTH);
    }

    /** Keeps the first bytes of a passing body, and checks them when the body ends or the check has enough bytes. */
    private final class Watch {
        private final BodyPrefix prefix = new BodyPrefix(outgoing.bodyBytesNeeded());
        private final AtomicBoolean checked;
        private long passed;

        Watch(AtomicBoolean checked) {
            this.checked = checked;
        }

        Flux<ByteBuffer> over(Flux<ByteBuffer> source) {
            return source.doOnNext(this::keep).doOnComplete(this::check);
        }

        private void keep(ByteBuffer buffer) {
            if (!checked.get()) {
                prefix.write(buffer);
                passed += buffer.remaining();
                // A client that knows the length might not wait for the end.
                if (prefix.isFull() || Long.toString(passed).equals(contentLength())) {
                    check();
                }
            }
        }

        private void check() {
            if (!checked.getAndSet(true)) {
                // In report-only mode, the check neither refuses nor throws.
                outgoing.refusal(prefix.toByteArray());
            }
        }
    }
}
