package dev.mdepreflight.soak;

import dev.mdepreflight.report.ErrorEnvelope;
import java.net.URI;
import java.util.Optional;

/** A client with one adapter instance, shared by all threads. */
interface Sender extends AutoCloseable {
    /**
     * Sends a request with a JSON body.
     *
     * @return the envelope of the refusal; empty if the request was sent and answered with 200
     */
    Optional<ErrorEnvelope> send(String method, URI uri, byte[] json) throws Exception;

    @Override
    default void close() {}
}
