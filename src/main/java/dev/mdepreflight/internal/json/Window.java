package dev.mdepreflight.internal.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The part of a document that is in memory: the whole document, or a sliding window that grows with the current token. */
public final class Window {
    private static final int INITIAL = 1 << 16;

    private final @Nullable DocumentSource source;
    private final int most;
    private byte[] bytes;
    private int end;
    private long base;

    private Window(@Nullable DocumentSource source, int most, byte[] bytes, int end) {
        this.source = source;
        this.most = most;
        this.bytes = bytes;
        this.end = end;
    }

    static Window of(byte[] body, int end) {
        return new Window(null, end, body, end);
    }

    /** Opens a window of at most {@code most} bytes at the beginning of a document. */
    public static Window over(DocumentSource source, int most) {
        Window window = new Window(source, most, new byte[Math.min(INITIAL, most)], 0);
        window.fill();
        return window;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The number of bytes in the window. */
    int end() {
        return end;
    }

    /** The offset of the window in the document. */
    public long base() {
        return base;
    }

    /** Whether the window reaches the end of the document. */
    boolean isLast() {
        return source == null || base + end == source.size();
    }

    /** Whether the bytes from an offset on fill the window, so that it cannot hold more. */
    boolean isFull(int from) {
        return end - from == most;
    }

    /**
     * Discards the bytes before an offset, so that it becomes offset 0, and continues reading.
     *
     * @throws UncheckedIOException if the document cannot be read
     */
    void slideTo(int from) {
        int kept = end - from;
        // A token that fills half of the window is likely to outgrow it.
        byte[] target = kept > bytes.length / 2 ? new byte[(int) Math.min(most, 2L * bytes.length)] : bytes;
        System.arraycopy(bytes, from, target, 0, kept);
        bytes = target;
        base += from;
        end = kept;
        fill();
    }

    private void fill() {
        if (source != null) {
            int more = (int) Math.min(bytes.length - end, source.size() - base - end);
            try {
                source.read(base + end, bytes, end, more);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            end += more;
        }
    }
}
