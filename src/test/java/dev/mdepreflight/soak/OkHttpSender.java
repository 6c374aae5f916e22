package dev.mdepreflight.soak;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.okhttp.PreflightInterceptor;
import dev.mdepreflight.report.ErrorEnvelope;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** OkHttp. */
final class OkHttpSender implements Sender {
    private final OkHttpClient client;

    OkHttpSender(Preflight preflight) {
        client = new OkHttpClient.Builder()
                .addInterceptor(PreflightInterceptor.of(preflight))
                .build();
    }

    @Override
    public Optional<ErrorEnvelope> send(String method, URI uri, byte[] json) throws IOException {
        Request request = new Request.Builder()
                .url(uri.toString())
                .method(method, RequestBody.create(json, MediaType.get("application/json")))
                .build();
        try {
            client.newCall(request).execute().close();
            return Optional.empty();
        } catch (RequestRefusedException e) {
            return Optional.of(e.envelope());
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    @Override
    public String toString() {
        return "okhttp";
    }
}
