package dev.mdepreflight.soak;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.spring.PreflightClientInterceptor;
import dev.mdepreflight.spring.RequestRefusedRestClientException;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Spring's {@code RestClient} on the JDK's {@code HttpClient}. */
final class SpringSender implements Sender {
    private final RestClient client;

    SpringSender(Preflight preflight) {
        client = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .requestInterceptor(PreflightClientInterceptor.of(preflight))
                .build();
    }

    @Override
    public Optional<ErrorEnvelope> send(String method, URI uri, byte[] json) {
        try {
            client.method(HttpMethod.valueOf(method))
                    .uri(uri)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json)
                    .retrieve()
                    .toBodilessEntity();
            return Optional.empty();
        } catch (RequestRefusedRestClientException e) {
            return Optional.of(e.envelope());
        }
    }

    @Override
    public String toString() {
        return "spring";
    }
}
