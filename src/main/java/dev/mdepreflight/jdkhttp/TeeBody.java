package dev.mdepreflight.jdkhttp;

import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.internal.request.BodyPrefix;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** A body that passes unchanged. It is checked once, however often it is sent: when it ends or the check has enough bytes. */
final class TeeBody implements BodyPublisher {
    private final BodyPublisher source;
    private final OutgoingRequest outgoing;
    private final AtomicBoolean checked = new AtomicBoolean();

    TeeBody(BodyPublisher source, OutgoingRequest outgoing) {
        this.source = source;
        this.outgoing = outgoing;
    }

    @Override
    public long contentLength() {
        return source.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        source.subscribe(new Watcher(subscriber));
    }

    private final class Watcher implements Flow.Subscriber<ByteBuffer> {
        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private final BodyPrefix prefix = new BodyPrefix(outgoing.bodyBytesNeeded());

        Watcher(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            if (!checked.get()) {
                prefix.write(buffer);
                if (prefix.isFull()) {
                    check();
                }
            }
            subscriber.onNext(buffer);
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            // The findings are logged before the caller has the response.
            check();
            subscriber.onComplete();
        }

        private void check() {
            if (checked.compareAndSet(false, true)) {
                outgoing.refusal(prefix.toByteArray());
            }
        }
    }
}
