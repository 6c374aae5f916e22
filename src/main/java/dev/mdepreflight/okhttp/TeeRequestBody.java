package dev.mdepreflight.okhttp;

import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.internal.request.BodyPrefix;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A body that is checked while it is sent, when it ends or the check has enough bytes. It is checked once, however often it is written. */
final class TeeRequestBody extends RequestBody {
    private final RequestBody body;
    private final OutgoingRequest outgoing;
    private final AtomicBoolean checked = new AtomicBoolean();

    TeeRequestBody(RequestBody body, OutgoingRequest outgoing) {
        this.body = body;
        this.outgoing = outgoing;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return body.isOneShot();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (checked.get()) {
            body.writeTo(sink);
            return;
        }
        Watch watch = new Watch(sink);
        BufferedSink watched = Okio.buffer(watch);
        body.writeTo(watched);
        if (watched.isOpen()) {
            watched.emit();
        }
        watch.check();
    }

    private final class Watch extends ForwardingSink {
        private final BodyPrefix prefix = new BodyPrefix(outgoing.bodyBytesNeeded());

        Watch(BufferedSink sink) {
            super(sink);
        }

        @Override
        public void write(Buffer source, long byteCount) throws IOException {
            boolean watching = !checked.get();
            if (watching) {
                source.copyTo(prefix, 0, byteCount);
            }
            super.write(source, byteCount);
            if (watching && prefix.isFull()) {
                check();
            }
        }

        void check() {
            if (!checked.getAndSet(true)) {
                // In report-only mode, the check neither refuses nor throws.
                outgoing.refusal(prefix.toByteArray());
            }
        }
    }
}
