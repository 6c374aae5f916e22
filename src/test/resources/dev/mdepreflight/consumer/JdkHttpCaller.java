package consumer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.jdkhttp.PreflightHttpClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

final class JdkHttpCaller implements Caller {
    @Override
    public String call(Preflight preflight, URI uri, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return PreflightHttpClient.of(HttpClient.newHttpClient(), preflight)
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (RequestRefusedException e) {
            return e.envelope().code();
        }
    }
}
