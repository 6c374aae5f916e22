package dev.mdepreflight.cli.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/**
 * A stream that hands out what was written so far before it waits for more input, so that the answers to a slow writer are
 * not kept back; it ends once nobody takes the answers.
 */
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
