package dev.mdepreflight.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import dev.mdepreflight.report.ErrorEnvelope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The API's response to a request that was not sent: 400 with the error envelope. It can be read many times. */
final class EnvelopeHttpResponse extends HttpResponse {
    private final HttpHeaders headers = new HttpHeaders();
    private final byte[] json;

    EnvelopeHttpResponse(HttpRequest request, ErrorEnvelope envelope) {
        super(request);
        this.json = envelope.toJsonBytes();
        headers.set(HttpHeaderName.CONTENT_TYPE, "application/json");
        headers.set(HttpHeaderName.CONTENT_LENGTH, Integer.toString(json.length));
    }

    @Override
    public int getStatusCode() {
        return 400;
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract
    public @Nullable String getHeaderValue(String name) {
        return headers.getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
        return Flux.defer(() -> Flux.just(buffered()));
    }

    @Override
    public BinaryData getBodyAsBinaryData() {
        return BinaryData.fromBytes(json.clone());
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
        return Mono.fromSupplier(json::clone);
    }

    @Override
    public Mono<String> getBodyAsString() {
        return getBodyAsString(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
        return Mono.fromSupplier(() -> new String(json, charset));
    }

    @Override
    public InputStream getBodyAsInputStreamSync() {
        return new ByteArrayInputStream(json);
    }

    @Override
    public void writeBodyTo(WritableByteChannel channel) throws IOException {
        ByteBuffer body = buffered();
        while (body.hasRemaining()) {
            channel.write(body);
        }
    }

    @Override
    public HttpResponse buffer() {
        return this;
    }

    private ByteBuffer buffered() {
        return ByteBuffer.wrap(json).asReadOnlyBuffer();
    }
}
