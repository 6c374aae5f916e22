package dev.mdepreflight.internal.engine;

import dev.mdepreflight.internal.json.DocumentSource;

/** A document in memory, of which no more is given out than is asked for. */
public final class InMemory implements DocumentSource {
    private final byte[] bytes;

    public InMemory(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long offset, byte[] target, int at, int length) {
        System.arraycopy(bytes, (int) offset, target, at, length);
    }
}
