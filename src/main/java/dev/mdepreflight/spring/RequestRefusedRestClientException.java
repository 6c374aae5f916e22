package dev.mdepreflight.spring;

import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import java.util.Objects;
import org.springframework.web.client.RestClientException;

/**
 * Thrown by {@code RestClient} and {@code RestTemplate} for a request that was not sent.
 *
 * <p>Its cause is a {@link PreflightException} with the same message. It is no {@code ResourceAccessException}, which both clients make of
 * every {@code IOException} and which stands for a failure of the network, so that what retries those does not retry this.
 */
@SuppressWarnings("exports") // who uses this requires spring.web; see module-info
public final class RequestRefusedRestClientException extends RestClientException {
    private static final long serialVersionUID = 1L;

    private final PreflightException refusal;

    /**
     * An exception for a report.
     *
     * @param report a report with at least one violation
     * @throws IllegalArgumentException if the report is clean
     */
    public RequestRefusedRestClientException(Report report) {
        this(new PreflightException(Objects.requireNonNull(report, "report")));
    }

    private RequestRefusedRestClientException(PreflightException refusal) {
        super(Objects.requireNonNull(refusal.getMessage()), refusal);
        this.refusal = refusal;
    }

    /**
     * The report with every violation.
     *
     * @return the report
     */
    public Report report() {
        return refusal.report();
    }

    /**
     * The report in the API's own error form.
     *
     * @return the envelope
     */
    public ErrorEnvelope envelope() {
        return refusal.envelope();
    }
}
