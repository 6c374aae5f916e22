package dev.mdepreflight.benchmark.client;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.spring.PreflightClientInterceptor;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Spring's {@code RestClient}. The bare one has an interceptor as well, which does nothing: with any, the client holds the body in memory
 * before it is sent, and what is measured is the check.
 */
final class RestClientCaller {
    private RestClientCaller() {}

    static Client of(URI uri, byte[] body, @Nullable Preflight preflight) {
        RestClient client = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .requestInterceptor(
                        preflight == null
                                ? (request, bytes, execution) -> execution.execute(request, bytes)
                                : PreflightClientInterceptor.of(preflight))
                .build();
        return () -> client.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }
}
