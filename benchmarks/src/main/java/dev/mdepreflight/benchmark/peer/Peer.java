package dev.mdepreflight.benchmark.peer;

import java.io.IOException;

/** Checks, or only reads, the bodies of one {@link dev.mdepreflight.benchmark.body.Target}; set up once and safe for use by many threads. */
public interface Peer {
    /**
     * What has to be done once for a body before it is measured.
     *
     * @param body the body that {@link #check} is going to be given
     * @throws IOException if the body cannot be read
     */
    default void prepare(byte[] body) throws IOException {}

    /**
     * The work that is measured.
     *
     * @param body the bytes of a body; not changed
     * @return true if the peer accepts the body
     * @throws IOException if the body cannot be read at all
     */
    boolean check(byte[] body) throws IOException;
}
