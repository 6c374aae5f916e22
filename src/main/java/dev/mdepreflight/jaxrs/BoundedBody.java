package dev.mdepreflight.jaxrs;

import dev.mdepreflight.internal.request.BodyPrefix;
import java.io.IOException;
import java.io.OutputStream;

/** Collects a body up to a limit, then stops the writer with an exception. The writer might swallow it, so check {@link #isFull()}. */
final class BoundedBody extends OutputStream {
    private final BodyPrefix taken;

    BoundedBody(int limit) {
        this.taken = new BodyPrefix(limit);
    }

    @Override
    public void write(int b) throws IOException {
        taken.write(b);
        stopIfFull();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        taken.write(bytes, offset, length);
        stopIfFull();
    }

    private void stopIfFull() throws IOException {
        if (isFull()) {
            throw new IOException("No more of the body is needed");
        }
    }

    boolean isFull() {
        return taken.isFull();
    }

    byte[] toByteArray() {
        return taken.toByteArray();
    }
}
