package dev.mdepreflight.internal.request;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Keeps the first bytes that are written to it, up to a limit, and ignores the rest. Not thread-safe.
 *
 * <p>The buffer grows with the bytes, so that a large limit costs nothing for a small body. If the length is announced, the buffer starts
 * with that length, so that nothing is copied twice.
 */
public final class BodyPrefix extends OutputStream {
    private static final int FIRST_ROOM = 1 << 10;
    /** The largest initial buffer; an announced length can be wrong. */
    private static final int MOST_ROOM_AT_ONCE = 1 << 20;

    private final int limit;
    private byte[] kept;
    private int size;

    /** Creates an empty prefix of at most {@code limit} bytes. */
    public BodyPrefix(int limit) {
        this(limit, -1);
    }

    /**
     * Creates an empty prefix.
     *
     * @param limit the maximum number of bytes to keep
     * @param announced the expected number of bytes; negative if unknown
     */
    public BodyPrefix(int limit, long announced) {
        this.limit = limit;
        long room = announced < 0 ? FIRST_ROOM : Math.min(announced, MOST_ROOM_AT_ONCE);
        this.kept = new byte[(int) Math.min(room, limit)];
    }

    @Override
    public void write(int b) {
        if (!isFull()) {
            reserve(1);
            kept[size++] = (byte) b;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int taken = Math.min(length, limit - size);
        reserve(taken);
        System.arraycopy(bytes, offset, kept, size, taken);
        size += taken;
    }

    /** Writes the remaining bytes of a buffer. The buffer's position doesn't change. */
    public void write(ByteBuffer buffer) {
        int taken = Math.min(buffer.remaining(), limit - size);
        reserve(taken);
        buffer.duplicate().get(kept, size, taken);
        size += taken;
    }

    private void reserve(int more) {
        if (kept.length - size < more) {
            long doubled = Math.max(2L * kept.length, (long) size + more);
            kept = Arrays.copyOf(kept, (int) Math.min(doubled, limit));
        }
    }

    /** {@return whether the limit is reached} */
    public boolean isFull() {
        return size >= limit;
    }

    /** {@return the kept bytes; the array does not change unless more bytes are written} */
    public byte[] toByteArray() {
        if (kept.length != size) {
            kept = Arrays.copyOf(kept, size);
        }
        return kept;
    }
}
