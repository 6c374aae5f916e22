package dev.mdepreflight.internal.json;

import java.io.IOException;

/** The bytes of a document that may be larger than memory; any part can be read more than once. */
public interface DocumentSource {
    /**
     * How long the document is.
     *
     * @return its number of bytes, the same on every call
     */
    long size();

    /**
     * Reads some of its bytes.
     *
     * @param from the offset of the first
     * @param into where they go
     * @param at the place of the first in there
     * @param length how many; all of them are in the document
     * @throws IOException if they cannot be read, or are no longer there
     */
    void read(long from, byte[] into, int at, int length) throws IOException;

    /**
     * Makes sure that the document is as it was.
     *
     * @throws IOException if it has changed
     */
    default void verify() throws IOException {}
}
