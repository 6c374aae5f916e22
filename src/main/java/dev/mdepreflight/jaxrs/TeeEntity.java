package dev.mdepreflight.jaxrs;

import dev.mdepreflight.internal.request.BodyPrefix;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends a body whatever it contains, and checks the first bytes after the body is written. */
final class TeeEntity implements ClientBodyInterceptor.Step {
    private final PendingRequest request;
    private final int limit;
    private final AtomicBoolean checked = new AtomicBoolean();

    TeeEntity(PendingRequest request, int limit) {
        this.request = request;
        this.limit = limit;
    }

    @Override
    public void write(WriterInterceptorContext context) throws IOException {
        OutputStream target = context.getOutputStream();
        BodyPrefix prefix = new BodyPrefix(limit);
        context.setOutputStream(new Tee(target, prefix));
        try {
            context.proceed();
        } finally {
            context.setOutputStream(target);
        }
        // The client might write the body again, but the findings are logged once.
        if (checked.compareAndSet(false, true)) {
            // The call logs the findings; this mode refuses nothing.
            var unused = request.refusal(prefix.toByteArray());
        }
    }

    private static final class Tee extends FilterOutputStream {
        private final BodyPrefix prefix;

        Tee(OutputStream target, BodyPrefix prefix) {
            super(target);
            this.prefix = prefix;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            prefix.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            prefix.write(bytes, offset, length);
        }
    }
}
