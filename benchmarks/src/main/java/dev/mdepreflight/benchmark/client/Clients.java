package dev.mdepreflight.benchmark.client;

import dev.mdepreflight.Preflight;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** All clients that there is an adapter for here. */
public enum Clients {
    /** The JDK's {@code HttpClient}. */
    HTTP_CLIENT("HttpClient", HttpClientCaller::of),
    /** Spring's {@code RestClient} on the JDK's {@code HttpClient}. */
    REST_CLIENT("RestClient", RestClientCaller::of);

    /** How a client is made. */
    @FunctionalInterface
    private interface Maker {
        Client make(URI uri, byte[] body, @Nullable Preflight preflight);
    }

    private final String label;
    private final Maker maker;

    Clients(String label, Maker maker) {
        this.label = label;
        this.maker = maker;
    }

    /**
     * The name in reports.
     *
     * @return the name
     */
    public String label() {
        return label;
    }

    /**
     * The client as it is.
     *
     * @param uri where it sends to
     * @param body JSON
     * @return the client
     */
    public Client bare(URI uri, byte[] body) {
        return maker.make(uri, body, null);
    }

    /**
     * The client with the adapter.
     *
     * @param uri where it sends to
     * @param body JSON
     * @param preflight checks each request
     * @return the client
     */
    public Client checked(URI uri, byte[] body, Preflight preflight) {
        return maker.make(uri, body, preflight);
    }
}
