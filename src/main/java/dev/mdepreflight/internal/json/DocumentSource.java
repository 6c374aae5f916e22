package dev.mdepreflight.internal.json;

import java.io.IOException;

/** The bytes of a document that may be larger than memory. Every part can be read repeatedly. */
public interface DocumentSource {
    /** The number of bytes, the same on every call. */
    long size();

    /**
     * Reads {@code length} bytes of the document, from offset {@code from} on, and stores them in {@code into}, from index {@code at} on.
     * The document must contain all these bytes.
     *
     * @throws IOException if the bytes cannot be read, or the document has become shorter
     */
    void read(long from, byte[] into, int at, int length) throws IOException;

    /** Throws an {@link IOException} if the document has changed since it was opened. */
    default void verify() throws IOException {}
}
