package dev.mdepreflight.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body from each line of a stream. The memory needed depends only on the longest allowed body. Not thread-safe.
 *
 * <p>A line ends with LF, CRLF or the end of the stream. Blank lines are counted, but skipped. If a line is too long, one byte more than
 * allowed is kept, so that the check refuses the line. A byte order mark at the start of the stream is dropped; before any other line, it
 * belongs to the body.
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
     * Creates a reader.
     *
     * @param maxBodyBytes the maximum length of a line, without the line end
     */
    public BodyLines(InputStream in, int maxBodyBytes) {
        this.in = in;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** {@return the next line that is not blank, without the line end; null at the end of the stream} */
    public byte @Nullable [] next() throws IOException {
        while (readLine()) {
            if (!isBlank()) {
                return Arrays.copyOf(line, length);
            }
        }
        return null;
    }

    /** {@return the number of the last line from {@link #next()}, from 1} */
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

    /** Keeps one byte more than the limit, because the last byte can be the CR of the line end; returns whether all bytes were kept. */
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

    /** Skips a byte order mark, even if the stream delivers its bytes one by one. */
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

    /** Whether the line is blank. A truncated line never counts as blank, because its rest is unknown. */
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
