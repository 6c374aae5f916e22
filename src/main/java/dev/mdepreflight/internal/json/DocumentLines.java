package dev.mdepreflight.internal.json;

import dev.mdepreflight.report.Location;
import java.io.IOException;

/**
 * Finds lines and columns in a document. Offsets in ascending order take one pass; each offset smaller than the previous one starts a new
 * pass. Not thread-safe.
 */
public final class DocumentLines {
    private static final int CHUNK = 1 << 16;

    private final DocumentSource source;
    private final LineCounter counter = new LineCounter();
    private final byte[] chunk;

    public DocumentLines(DocumentSource source) {
        this.source = source;
        this.chunk = new byte[(int) Math.min(CHUNK, source.size())];
    }

    /** Returns the location of {@code length} bytes at an offset. */
    public Location at(long offset, int length) throws IOException {
        if (offset < counter.offset()) {
            return new DocumentLines(source).at(offset, length);
        }
        while (counter.offset() < offset) {
            int next = (int) Math.min(chunk.length, offset - counter.offset());
            source.read(counter.offset(), chunk, 0, next);
            counter.pass(chunk, 0, next);
        }
        return counter.location(length);
    }
}
