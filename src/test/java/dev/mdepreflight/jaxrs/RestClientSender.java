package dev.mdepreflight.jaxrs;

import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.soak.Sender;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The client of the implementation on the class path, blocking and asynchronous by turns. */
final class RestClientSender implements Sender {
    private final Client client = RestClients.client(SendPolicy.Mode.THROW);

    @Override
    public Optional<ErrorEnvelope> send(String method, URI uri, byte[] json) throws Exception {
        Invocation call =
                client.target(uri).request().build(method, Entity.entity(json, MediaType.APPLICATION_JSON_TYPE));
        try {
            if (json.length % 2 == 0) {
                call.invoke(String.class);
            } else {
                call.submit(String.class).get();
            }
            return Optional.empty();
        } catch (RequestRefusedProcessingException e) {
            return Optional.of(e.envelope());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RequestRefusedProcessingException refused) {
                return Optional.of(refused.envelope());
            }
            throw e;
        }
    }

    /** What Jersey sends with by default knows no PATCH. */
    @Override
    public boolean sends(String method, String path) {
        return !method.equals("PATCH");
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "jaxrs client of " + System.getProperty("jaxrs.server");
    }
}
