package dev.mdepreflight.internal.request;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Keeps the first bytes of a body that goes by, up to a limit, and lets the rest pass. Not thread-safe.
 *
 * <p>It grows with what comes, so that a large limit costs nothing for a small body. Room for a length that was announced is taken at
 * once, so that nothing is copied twice.
 */
public final class BodyPrefix extends OutputStream {
    private static final int FIRST_ROOM = 1 << 10;

    /** The most room that is taken for an announcement, which need not be true. */
    private static final int MOST_ROOM_AT_ONCE = 1 << 20;

    private final int limit;
    private byte[] kept;
    private int size;

    /**
     * Keeps nothing yet.
     *
     * @param limit the most bytes that are kept
     */
    public BodyPrefix(int limit) {
        this(limit, -1);
    }

    /**
     * Keeps nothing yet.
     *
     * @param limit the most bytes that are kept
     * @param announced how many are likely to come; negative if that is not known
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

    /**
     * Keeps what remains in a buffer, as far as the limit allows.
     *
     * @param buffer its position stays where it is
     */
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

    /**
     * Whether nothing more is kept.
     *
     * @return true once the limit is reached
     */
    public boolean isFull() {
        return size >= limit;
    }

    /**
     * What is kept.
     *
     * @return an array of just these bytes, which is not written to any more unless more come
     */
    public byte[] toByteArray() {
        if (kept.length != size) {
            kept = Arrays.copyOf(kept, size);
        }
        return kept;
    }
}
