package dev.mdepreflight.cli.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/** Flushes the output before each read, so that a slow sender gets its answers. The stream ends when nobody reads the output. */
public final class FlushingFirst extends FilterInputStream {
    private final PrintWriter out;

    public FlushingFirst(InputStream in, PrintWriter out) {
        super(in);
        this.out = out;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return out.checkError() ? -1 : super.read(bytes, from, length);
    }
}
