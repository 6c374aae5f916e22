package dev.mdepreflight.internal.json;

import dev.mdepreflight.report.Location;

/** Counts lines and columns in the bytes of a document that arrive in pieces of any size. Not thread-safe. */
public final class LineCounter {
    private long offset;
    private long line = 1;
    private long column = 1;
    private boolean afterReturn;

    /** Counts the next bytes of the document, which an array holds from {@code from} to {@code to} (exclusive). */
    public void pass(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (!afterReturn && at <= to - Long.BYTES && !Swar.hasLineBreak(Swar.at(bytes, at))) {
                column += Long.BYTES - Swar.continuations(Swar.at(bytes, at));
                at += Long.BYTES;
            } else {
                pass(bytes[at++]);
            }
        }
        offset += to - from;
    }

    private void pass(byte c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
            column = 1;
        } else if (c != '\n' && (c & 0xC0) != 0x80) {
            // A UTF-8 continuation byte doesn't count as a column.
            column++;
        }
        afterReturn = c == '\r';
    }

    /** The number of bytes counted so far. */
    public long offset() {
        return offset;
    }

    /** Returns the location of the next {@code length} bytes. Lines and columns stop at {@link Integer#MAX_VALUE}. */
    public Location location(int length) {
        return new Location(
                offset, (int) Math.min(line, Integer.MAX_VALUE), (int) Math.min(column, Integer.MAX_VALUE), length);
    }
}
