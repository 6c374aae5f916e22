package dev.mdepreflight.spring;

import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import java.util.Objects;
import org.springframework.web.client.RestClientException;

/**
 * Thrown by {@code RestClient} and {@code RestTemplate} for a request that was not sent. The cause is a {@link PreflightException} with the
 * same message.
 *
 * <p>Both clients convert every {@code IOException} to a {@code ResourceAccessException}. This exception is not one, so code that retries
 * network failures does not retry a refused request.
 */
@SuppressWarnings("exports") // users require spring.web themselves, see module-info
public final class RequestRefusedRestClientException extends RestClientException {
    private static final long serialVersionUID = 1L;

    private final PreflightException refusal;

    /**
     * Creates an exception for a report.
     *
     * @throws IllegalArgumentException if the report is clean
     */
    public RequestRefusedRestClientException(Report report) {
        this(new PreflightException(report));
    }

    private RequestRefusedRestClientException(PreflightException refusal) {
        super(Objects.requireNonNull(refusal.getMessage()), refusal);
        this.refusal = refusal;
    }

    /** {@return the report with every violation} */
    public Report report() {
        return refusal.report();
    }

    /** {@return the report in the API's own error format} */
    public ErrorEnvelope envelope() {
        return refusal.envelope();
    }
}
