package dev.mdepreflight.soak;

import dev.mdepreflight.report.ErrorEnvelope;
import java.net.URI;
import java.util.Optional;

/** What has one instance of an adapter, shared by all threads; its text is its name in the figures. */
public interface Sender extends AutoCloseable {
    /**
     * Sends a request with a JSON body.
     *
     * @return the envelope of the refusal; empty if the request was sent and answered with 200
     */
    Optional<ErrorEnvelope> send(String method, URI uri, byte[] json) throws Exception;

    /** Whether it can send such a request. */
    default boolean sends(String method, String path) {
        return true;
    }

    @Override
    default void close() {}
}
