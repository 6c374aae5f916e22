package dev.mdepreflight.spring;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Spring's blocking clients on both of the JDK's own, behind one interface. */
enum SpringClient {
    REST_CLIENT_ON_HTTP_CLIENT,
    REST_CLIENT_ON_URL_CONNECTION,
    REST_TEMPLATE_ON_HTTP_CLIENT,
    REST_TEMPLATE_ON_URL_CONNECTION;

    /** Sends a request and gives the body of the response. */
    interface Sender {
        String send(HttpMethod method, URI uri, HttpHeaders headers, Object body);

        default String post(URI uri, Object body) {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
            return send(HttpMethod.POST, uri, headers, body);
        }
    }

    Sender with(ClientHttpRequestInterceptor... interceptors) {
        ClientHttpRequestFactory requests = name().endsWith("HTTP_CLIENT")
                ? new JdkClientHttpRequestFactory()
                : new SimpleClientHttpRequestFactory();
        if (name().startsWith("REST_TEMPLATE")) {
            RestTemplate template = new RestTemplate(requests);
            template.getInterceptors().addAll(List.of(interceptors));
            return (method, uri, headers, body) -> template.exchange(
                            new RequestEntity<>(body, headers, method, uri), String.class)
                    .getBody();
        }
        RestClient client = RestClient.builder()
                .requestFactory(requests)
                .requestInterceptors(all -> all.addAll(List.of(interceptors)))
                .build();
        return (method, uri, headers, body) -> {
            RestClient.RequestBodySpec request = client.method(method).uri(uri).headers(all -> all.addAll(headers));
            return (body == null ? request : request.body(body)).retrieve().body(String.class);
        };
    }
}
