package dev.mdepreflight.internal.request;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Keeps the first bytes of a body that goes by, up to a limit, and lets the rest pass. Not thread-safe.
 *
 * <p>It grows with what comes, so that a large limit costs nothing for a small body.
 */
public final class BodyPrefix extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;

    /**
     * Keeps nothing yet.
     *
     * @param limit the most bytes that are kept
     */
    public BodyPrefix(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) {
        if (!isFull()) {
            kept.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        kept.write(bytes, offset, Math.min(length, limit - kept.size()));
    }

    /**
     * Keeps what remains in a buffer, as far as the limit allows.
     *
     * @param buffer its position stays where it is
     */
    public void write(ByteBuffer buffer) {
        byte[] bytes = new byte[Math.min(buffer.remaining(), limit - kept.size())];
        buffer.duplicate().get(bytes);
        write(bytes, 0, bytes.length);
    }

    /**
     * Whether nothing more is kept.
     *
     * @return true once the limit is reached
     */
    public boolean isFull() {
        return kept.size() >= limit;
    }

    /**
     * What is kept.
     *
     * @return a new array
     */
    public byte[] toByteArray() {
        return kept.toByteArray();
    }
}
