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
 * <p>A faulty request ends in a {@link RequestRefusedRestClientException}, or in a response with status 400 that {@code onStatus} and error
 * handlers see as one of the API's, as the {@link SendPolicy} says. Every other request is sent as it is. Add it as the last interceptor:
 * what one behind it changes is not checked.
 *
 * <p>Runs on Spring Framework 6.2 and 7. With any interceptor these clients hold the whole body in memory and send it with its length; this one makes no copy, unless the
 * body is beyond the limit. Immutable and thread-safe: one instance may serve many clients.
 */
@SuppressWarnings("exports") // who uses this requires spring.web; see module-info
public final class PreflightClientInterceptor implements ClientHttpRequestInterceptor {
    private final SendPolicy policy;

    private PreflightClientInterceptor(SendPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * An interceptor with the default policy: every violation blocks the request, by an exception.
     *
     * @param preflight checks the requests
     * @return the interceptor
     */
    public static PreflightClientInterceptor of(Preflight preflight) {
        return of(SendPolicy.of(preflight));
    }

    /**
     * An interceptor with a policy.
     *
     * @param policy says what becomes of a faulty request
     * @return the interceptor
     */
    public static PreflightClientInterceptor of(SendPolicy policy) {
        return new PreflightClientInterceptor(policy);
    }

    /**
     * Sends the request, or tells why not.
     *
     * @param request the request as it will be sent
     * @param body its body; not changed
     * @param execution the interceptors behind this one, and the network
     * @return the response; one made of the error envelope if the request is refused and the policy says {@link SendPolicy.Mode#RESPOND}
     * @throws RequestRefusedRestClientException if the request is refused and the policy says {@link SendPolicy.Mode#THROW}
     * @throws IOException as the execution has it
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

    /**
     * The lines of one name, which are one list (RFC 9110 section 5.3). Headers are walked, as Spring Framework 6.2 and 7 have no method for
     * this that is compiled alike.
     */
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
