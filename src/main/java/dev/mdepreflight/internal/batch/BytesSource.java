package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.json.DocumentSource;
import java.util.Objects;

/** A document in memory. The bytes are neither copied nor changed. */
public final class BytesSource implements DocumentSource {
    private final byte[] bytes;

    public BytesSource(byte[] bytes) {
        this.bytes = Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long from, byte[] into, int at, int length) {
        System.arraycopy(bytes, (int) from, into, at, length);
    }
}
