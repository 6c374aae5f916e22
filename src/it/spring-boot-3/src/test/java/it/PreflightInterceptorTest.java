package it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.spring.PreflightClientInterceptor;
import dev.mdepreflight.spring.RequestRefusedRestClientException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.SpringVersion;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The interceptor in both clients of the older Spring Framework. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "spring.main.banner-mode=off"})
class PreflightInterceptorTest {
    private static final String CLEAN =
            "{\"indicatorValue\":\"220e7d15b011d7fac48f2bd61114db1022197f7f\",\"indicatorType\":\"FileSha1\","
                    + "\"title\":\"t\",\"action\":\"Audit\",\"generateAlert\":true,\"description\":\"test\"}";

    private static final String FAULTY = CLEAN.replace("220e7d", "xyz");

    private static final Preflight PREFLIGHT =
            Preflight.builder().hosts("127.0.0.1").build();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private RestClient.Builder builder;

    @Test
    void framework_isTheOneThatIsMeant() {
        assertThat(SpringVersion.getVersion()).startsWith("6.2.");
    }

    @Test
    void restClient_sendsCleanBodiesOnly() {
        RestClient client = client(SendPolicy.of(PREFLIGHT));
        assertThat(submit(client, CLEAN)).isEqualTo(CLEAN);
        assertThatThrownBy(() -> submit(client, FAULTY))
                .isInstanceOfSatisfying(RequestRefusedRestClientException.class, refused -> assertThat(
                                refused.envelope().code())
                        .isEqualTo("InvalidHashValue"));
        assertThatThrownBy(() -> submit(client, "{\"indicatorValue\":"))
                .isInstanceOf(RequestRefusedRestClientException.class);
    }

    @Test
    void restClient_answersWithTheEnvelope() {
        RestClient client = client(
                SendPolicy.builder(PREFLIGHT).mode(SendPolicy.Mode.RESPOND).build());
        assertThat(submit(client, CLEAN)).isEqualTo(CLEAN);
        assertThatThrownBy(() -> submit(client, FAULTY))
                .isInstanceOfSatisfying(HttpClientErrorException.BadRequest.class, refused -> assertThat(
                                ErrorEnvelope.parse(refused.getResponseBodyAsString()).code())
                        .isEqualTo("InvalidHashValue"));
    }

    @Test
    void restTemplate_sendsCleanBodiesOnly() {
        RestTemplate template = new RestTemplate();
        template.getInterceptors().add(PreflightClientInterceptor.of(PREFLIGHT));
        assertThat(template.postForObject(uri("/api/indicators"), json(CLEAN), String.class))
                .isEqualTo(CLEAN);
        assertThatThrownBy(() -> template.postForObject(uri("/api/indicators"), json(FAULTY), String.class))
                .isInstanceOf(RequestRefusedRestClientException.class);
    }

    /** The boundary stands in a header, whatever its letter case. */
    @Test
    void headers_areRead() {
        RestClient client = client(SendPolicy.of(PREFLIGHT));
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("File", new ByteArrayResource("dir".getBytes()) {
            @Override
            public String getFilename() {
                return "a.ps1";
            }
        });
        form.add("Description", "test");
        String sent = client.post()
                .uri(uri("/api/libraryfiles"))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .body(String.class);
        assertThat(sent).isEqualTo("form-data");

        // What is encoded is not judged.
        String encoded = client.post()
                .uri(uri("/api/indicators"))
                .header("CONTENT-ENCODING", "br")
                .body(FAULTY.getBytes())
                .retrieve()
                .body(String.class);
        assertThat(encoded).isEqualTo(FAULTY);
    }

    private RestClient client(SendPolicy policy) {
        return builder.clone().requestInterceptor(PreflightClientInterceptor.of(policy)).build();
    }

    private String submit(RestClient client, String body) {
        return client.post()
                .uri(uri("/api/indicators"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpEntity<String> json(String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }
}
