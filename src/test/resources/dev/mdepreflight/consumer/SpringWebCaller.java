package consumer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.spring.PreflightClientInterceptor;
import dev.mdepreflight.spring.RequestRefusedRestClientException;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

final class SpringWebCaller implements Caller {
    @Override
    public String call(Preflight preflight, URI uri, String body) {
        try {
            return RestClient.builder()
                    .requestFactory(new SimpleClientHttpRequestFactory())
                    .requestInterceptor(PreflightClientInterceptor.of(preflight))
                    .build()
                    .post()
                    .uri(uri)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .body(String.class);
        } catch (RequestRefusedRestClientException e) {
            return e.envelope().code();
        }
    }
}
