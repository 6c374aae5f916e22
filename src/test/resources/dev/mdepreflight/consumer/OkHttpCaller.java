package consumer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.okhttp.PreflightInterceptor;
import java.net.URI;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

final class OkHttpCaller implements Caller {
    @Override
    public String call(Preflight preflight, URI uri, String body) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(PreflightInterceptor.of(preflight))
                .build();
        Request request = new Request.Builder()
                .url(uri.toString())
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        } catch (RequestRefusedException e) {
            return e.envelope().code();
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
