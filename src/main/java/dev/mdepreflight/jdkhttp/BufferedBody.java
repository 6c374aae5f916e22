package dev.mdepreflight.jdkhttp;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** A collected body with the same content length as the original, even if that is unknown. */
record BufferedBody(BodyPublisher source, BodyPublisher bytes) implements BodyPublisher {
    @Override
    public long contentLength() {
        return source.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        bytes.subscribe(subscriber);
    }
}
