package dev.mdepreflight.jdkhttp;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** A body that was collected, framed as the one that it was collected from: of the same length, or of an unknown one. */
final class BufferedBody implements BodyPublisher {
    private final BodyPublisher source;
    private final BodyPublisher bytes;

    BufferedBody(BodyPublisher source, byte[] body) {
        this.source = source;
        this.bytes = BodyPublishers.ofByteArray(body);
    }

    @Override
    public long contentLength() {
        return source.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        bytes.subscribe(subscriber);
    }
}
