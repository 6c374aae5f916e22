package dev.mdepreflight.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body from each line of a stream, in memory bounded by the longest body taken.
 *
 * <p>A line ends with LF or CRLF, or with the stream; blank lines are counted and skipped. Of a line that is too long, one
 * byte more than allowed is kept, which is enough for the check to refuse it. A byte order mark at the start of the stream belongs to
 * the stream and is left out; in front of any other line it belongs to the body. Not safe for use by many threads.
 */
public final class BodyLines {

    private static final int BUFFER = 1 << 16;

    /** U+FEFF in UTF-8 (RFC 3629 section 6). */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int maxBodyBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private byte[] line = new byte[1 << 10];
    private int length;
    private boolean isCut;
    private long number;

    /**
     * Lines of a stream.
     *
     * @param maxBodyBytes longest line taken, without its end
     */
    public BodyLines(InputStream in, int maxBodyBytes) {
        this.in = in;
        this.maxBodyBytes = maxBodyBytes;
    }

    /**
     * The next line that is not blank.
     *
     * @return its bytes without the line's end, or null at the end of the stream
     */
    public byte @Nullable [] next() throws IOException {
        while (readLine()) {
            if (!isBlank()) {
                return Arrays.copyOf(line, length);
            }
        }
        return null;
    }

    /** The number of the line that {@link #next()} gave last, counted from 1. */
    public long number() {
        return number;
    }

    private boolean readLine() throws IOException {
        length = 0;
        if (next == end && !fill()) {
            return false;
        }
        if (number == 0) {
            skipByteOrderMark();
        }
        number++;
        isCut = false;
        do {
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            isCut |= !keep(next, stop);
            boolean complete = stop < end;
            next = complete ? stop + 1 : stop;
            if (complete) {
                break;
            }
        } while (fill());
        if (!isCut && length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return true;
    }

    /** Keeps the bytes as far as there is room: the body, and one more, which may be the CR of its end. */
    private boolean keep(int from, int to) {
        int kept = (int) Math.min(to - from, maxBodyBytes + 1L - length);
        if (length + kept > line.length) {
            line = Arrays.copyOf(
                    line, (int) Math.min(Math.max(length + kept, 2L * line.length), Integer.MAX_VALUE - 8));
        }
        System.arraycopy(buffer, from, line, length, kept);
        length += kept;
        return kept == to - from;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** A stream may give its first bytes one by one. */
    private void skipByteOrderMark() throws IOException {
        while (end < BYTE_ORDER_MARK.length && Arrays.equals(buffer, 0, end, BYTE_ORDER_MARK, 0, end)) {
            int read = in.read(buffer, end, BUFFER - end);
            if (read <= 0) {
                return;
            }
            end += read;
        }
        if (Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            next = BYTE_ORDER_MARK.length;
        }
    }

    /** Of a line that is cut nobody knows whether the rest is blank. */
    private boolean isBlank() {
        if (isCut) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
