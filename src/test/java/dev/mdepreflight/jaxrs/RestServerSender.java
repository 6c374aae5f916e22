package dev.mdepreflight.jaxrs;

import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.soak.Sender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A client without any check, of a server that has it. */
final class RestServerSender implements Sender {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Optional<ErrorEnvelope> send(String method, URI uri, byte[] json) throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200 && response.body().equals(LoopbackApi.ANSWER)) {
            return Optional.empty();
        }
        if (response.statusCode() == 400) {
            return Optional.of(ErrorEnvelope.parse(response.body()));
        }
        throw new IllegalStateException(response.statusCode() + " " + response.body());
    }

    @Override
    public boolean sends(String method, String path) {
        return path.equals("/api/indicators") || path.equals("/api/indicators/import") || path.endsWith("/isolate");
    }

    @Override
    public String toString() {
        return "jaxrs resource on " + System.getProperty("jaxrs.server");
    }
}
