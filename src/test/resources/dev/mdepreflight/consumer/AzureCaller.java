package consumer;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.azure.AzureRequestRefusedException;
import dev.mdepreflight.azure.PreflightPolicy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class AzureCaller implements Caller {
    @Override
    public String call(Preflight preflight, URI uri, String body) {
        HttpRequest request = new HttpRequest(HttpMethod.POST, uri.toString())
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(body);
        try {
            return new HttpPipelineBuilder()
                    .httpClient(new PlainClient())
                    .policies(PreflightPolicy.of(preflight))
                    .build()
                    .sendSync(request, Context.NONE)
                    .getBodyAsBinaryData()
                    .toString();
        } catch (AzureRequestRefusedException e) {
            return e.envelope().code();
        }
    }

    /** Needs no library and no module. */
    private static final class PlainClient implements HttpClient {
        @Override
        public Mono<HttpResponse> send(HttpRequest request) {
            return Mono.fromCallable(() -> new Answer(
                    request,
                    Caller.post(request.getUrl().toURI(), request.getBodyAsBinaryData().toBytes())));
        }
    }

    private static final class Answer extends HttpResponse {
        private final byte[] body;

        Answer(HttpRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public int getStatusCode() {
            return 200;
        }

        @Override
        @Deprecated
        public String getHeaderValue(String name) {
            return null;
        }

        @Override
        public HttpHeaders getHeaders() {
            return new HttpHeaders();
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(body));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(body);
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(new String(body, charset));
        }
    }
}
