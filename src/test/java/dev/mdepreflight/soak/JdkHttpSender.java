package dev.mdepreflight.soak;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.jdkhttp.PreflightHttpClient;
import dev.mdepreflight.report.ErrorEnvelope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The JDK's {@code HttpClient}, blocking and asynchronous by turns. */
final class JdkHttpSender implements Sender {
    private final HttpClient client;

    JdkHttpSender(Preflight preflight) {
        client = PreflightHttpClient.of(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), preflight);
    }

    @Override
    public Optional<ErrorEnvelope> send(String method, URI uri, byte[] json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        try {
            if (json.length % 2 == 0) {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            } else {
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .get();
            }
            return Optional.empty();
        } catch (RequestRefusedException e) {
            return Optional.of(e.envelope());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RequestRefusedException refused) {
                return Optional.of(refused.envelope());
            }
            throw new IOException(e);
        }
    }

    @Override
    public String toString() {
        return "jdkhttp";
    }
}
