package dev.mdepreflight.okhttp;

import dev.mdepreflight.internal.request.BodyPrefix;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Sink;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** The first bytes of a body, with the body's type and announced length. Immutable. */
final class BufferedRequestBody extends RequestBody {
    private final @Nullable MediaType contentType;
    private final long contentLength;
    private final byte[] bytes;

    private BufferedRequestBody(@Nullable MediaType contentType, long contentLength, byte[] bytes) {
        this.contentType = contentType;
        this.contentLength = contentLength;
        this.bytes = bytes;
    }

    /**
     * Lets a body write itself, and stops the body when there are enough bytes.
     *
     * @param limit the maximum number of bytes to keep
     * @param call if this call is canceled, the collection ends
     * @throws IOException if the body throws it or the call is canceled
     */
    static BufferedRequestBody of(RequestBody body, int limit, Call call) throws IOException {
        MediaType contentType = body.contentType();
        long contentLength = body.contentLength();
        Collector collector = new Collector(limit, contentLength, call);
        try {
            BufferedSink sink = Okio.buffer(collector);
            body.writeTo(sink);
            sink.close();
        } catch (IOException | RuntimeException e) {
            // A stopped body can throw anything, but its first bytes are complete.
            if (!collector.stopped) {
                throw e;
            }
        }
        // A body might swallow the exception of a canceled call.
        collector.throwIfCanceled();
        return new BufferedRequestBody(contentType, contentLength, collector.prefix.toByteArray());
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public @Nullable MediaType contentType() {
        return contentType;
    }

    @Override
    public long contentLength() {
        return contentLength;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }

    private static final class Collector implements Sink {
        private final BodyPrefix prefix;
        private final Call call;
        private boolean stopped;

        Collector(int limit, long announced, Call call) {
            this.prefix = new BodyPrefix(limit, announced);
            this.call = call;
        }

        @Override
        public void write(Buffer source, long byteCount) throws IOException {
            throwIfCanceled();
            source.copyTo(prefix, 0, byteCount);
            source.skip(byteCount);
            if (prefix.isFull()) {
                stopped = true;
                throw new EnoughException();
            }
        }

        void throwIfCanceled() throws IOException {
            if (call.isCanceled()) {
                throw new IOException("Canceled");
            }
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }

    /** Stops a body that exceeds the limit. It has no stack trace because it never leaves this class. */
    private static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super("No more of the body is needed");
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
