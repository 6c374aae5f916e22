package consumer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.jaxrs.PreflightClientFeature;
import dev.mdepreflight.jaxrs.RequestRefusedProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import java.net.URI;

/** A client of the implementation that is there. */
final class RestClientCaller implements Caller {
    @Override
    public String call(Preflight preflight, URI uri, String body) {
        try (Client client = ClientBuilder.newBuilder()
                .register(PreflightClientFeature.of(preflight))
                .build()) {
            return client.target(uri).request().post(Entity.json(body), String.class);
        } catch (RequestRefusedProcessingException e) {
            return e.envelope().code();
        }
    }
}
