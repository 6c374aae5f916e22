package dev.mdepreflight.jaxrs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A real client of a test's server, which keeps its connections. */
final class Caller {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RestServer server;

    Caller(RestServer server) {
        this.server = server;
    }

    Answer post(String path, String json, String... headers) throws Exception {
        return send("POST", path, BodyPublishers.ofString(json), "application/json", headers);
    }

    Answer post(String path, BodyPublisher body, String contentType, String... headers) throws Exception {
        return send("POST", path, body, contentType, headers);
    }

    Answer get(String path, String... headers) throws Exception {
        return send("GET", path, BodyPublishers.noBody(), "", headers);
    }

    private Answer send(String method, String path, BodyPublisher body, String contentType, String... headers)
            throws Exception {
        HttpRequest.Builder request = request(server.uri(path), headers).method(method, body);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
    }

    private static HttpRequest.Builder request(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("Expect")) {
                request.expectContinue(true);
            } else {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return request;
    }
}
