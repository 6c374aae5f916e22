package dev.mdepreflight.internal.json;

import dev.mdepreflight.report.Location;

/** Counts lines and columns while the bytes of a document go by, however they are cut into pieces. Not thread-safe. */
public final class LineCounter {
    private long offset;
    private long line = 1;
    private long column = 1;
    private boolean afterReturn;

    /**
     * Passes the bytes that follow.
     *
     * @param bytes where they are
     * @param from the offset of the first in there
     * @param to the offset after the last in there
     */
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
            // A byte that continues a code point is no column of its own.
            column++;
        }
        afterReturn = c == '\r';
    }

    /**
     * How many bytes went by.
     *
     * @return the offset of the next one
     */
    public long offset() {
        return offset;
    }

    /**
     * The place of the bytes that follow.
     *
     * @param length how many of them are meant
     * @return their place; the largest number stands for a line or column beyond it
     */
    public Location location(int length) {
        return new Location(
                offset, (int) Math.min(line, Integer.MAX_VALUE), (int) Math.min(column, Integer.MAX_VALUE), length);
    }
}
