package dev.mdepreflight.spring;

import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Checks the requests of a {@code RestClient} or {@code RestTemplate} before they are sent: {@code
 * RestClient.builder().requestInterceptor(PreflightClientInterceptor.of(preflight))}, or {@code
 * restTemplate.getInterceptors().add(PreflightClientInterceptor.of(preflight))}.
 *
 * <p>A faulty request results in a {@link RequestRefusedRestClientException} or, with {@link SendPolicy.Mode#RESPOND}, in a response with
 * status 400 that {@code onStatus} and error handlers treat like one from the API. Other requests are sent unchanged. Add this interceptor
 * last: changes by later interceptors are not checked.
 *
 * <p>Runs on Spring Framework 6.2 and 7. With any interceptor, these clients hold the whole body in memory and send its length. This
 * interceptor copies the body only if it exceeds the limit. Immutable and thread-safe: one instance can serve many clients.
 */
@SuppressWarnings("exports") // users require spring.web themselves, see module-info
public final class PreflightClientInterceptor implements ClientHttpRequestInterceptor {
    private final SendPolicy policy;

    private PreflightClientInterceptor(SendPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** Creates an interceptor that throws an exception for a request with any violation. */
    public static PreflightClientInterceptor of(Preflight preflight) {
        return of(SendPolicy.of(preflight));
    }

    /** Creates an interceptor with a policy. */
    public static PreflightClientInterceptor of(SendPolicy policy) {
        return new PreflightClientInterceptor(policy);
    }

    /**
     * Sends the request, or refuses it.
     *
     * @return the response, which is the error envelope if the request is refused in mode {@link SendPolicy.Mode#RESPOND}
     * @throws RequestRefusedRestClientException if the request is refused in mode {@link SendPolicy.Mode#THROW}
     * @throws IOException if the execution throws it
     */
    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        HttpHeaders headers = request.getHeaders();
        OutgoingRequest outgoing =
                policy.outgoing(request.getMethod().name(), request.getURI().toString(), name -> joined(headers, name));
        Optional<Report> refusal = outgoing.refusal(prefix(body, outgoing.bodyBytesNeeded()));
        if (refusal.isEmpty()) {
            return execution.execute(request, body);
        }
        if (policy.mode() == SendPolicy.Mode.RESPOND) {
            return new EnvelopeClientHttpResponse(refusal.get().envelope());
        }
        throw new RequestRefusedRestClientException(refusal.get());
    }

    /** Joins the lines of a header into one list (RFC 9110 section 5.3), in a way that works on Spring Framework 6.2 and 7. */
    private static @Nullable String joined(HttpHeaders headers, String name) {
        List<String> lines = new ArrayList<>();
        headers.forEach((header, values) -> {
            if (header.equalsIgnoreCase(name)) {
                lines.addAll(values);
            }
        });
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    private static byte[] prefix(byte[] body, int length) {
        return body.length <= length ? body : Arrays.copyOf(body, length);
    }
}
