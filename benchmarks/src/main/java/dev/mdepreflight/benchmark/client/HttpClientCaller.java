package dev.mdepreflight.benchmark.client;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.jdkhttp.PreflightHttpClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** The JDK's {@code HttpClient}, whose body publisher has the bytes at hand. */
final class HttpClientCaller {
    private HttpClientCaller() {}

    static Client of(URI uri, byte[] body, @Nullable Preflight preflight) {
        HttpClient plain =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpClient client = preflight == null ? plain : PreflightHttpClient.of(plain, preflight);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return () ->
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
