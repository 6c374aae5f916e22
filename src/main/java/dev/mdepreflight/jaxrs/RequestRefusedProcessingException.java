package dev.mdepreflight.jaxrs;

import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import jakarta.ws.rs.ProcessingException;
import java.util.Objects;

/**
 * Thrown by a Jakarta REST client for a request that was not sent.
 *
 * <p>Its cause is a {@link PreflightException} with the same message, as with every exception of the adapters.
 */
@SuppressWarnings("exports") // who uses this requires jakarta.ws.rs; see module-info
public final class RequestRefusedProcessingException extends ProcessingException {
    private static final long serialVersionUID = 1L;

    private final PreflightException refusal;

    /**
     * An exception for a report.
     *
     * @param report a report with at least one violation
     * @throws IllegalArgumentException if the report is clean
     */
    public RequestRefusedProcessingException(Report report) {
        this(new PreflightException(Objects.requireNonNull(report, "report")));
    }

    private RequestRefusedProcessingException(PreflightException refusal) {
        super(refusal.getMessage(), refusal);
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
