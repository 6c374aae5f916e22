package dev.mdepreflight.benchmark.client;

import java.io.IOException;

/** A client that sends one body again and again. Thread-safe. */
@FunctionalInterface
public interface Client {
    /**
     * Sends the body and reads the answer.
     *
     * @return the status of the answer
     * @throws IOException if the request fails
     * @throws InterruptedException if the thread is interrupted
     */
    int send() throws IOException, InterruptedException;
}
