package dev.mdepreflight.jaxrs;

import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import jakarta.ws.rs.ProcessingException;

/** Thrown by a Jakarta REST client for a request that was not sent. The cause is a {@link PreflightException} with the same message. */
@SuppressWarnings("exports") // users require jakarta.ws.rs themselves, see module-info
public final class RequestRefusedProcessingException extends ProcessingException {
    private static final long serialVersionUID = 1L;

    private final PreflightException refusal;

    /**
     * Creates an exception for a report.
     *
     * @throws IllegalArgumentException if the report is clean
     */
    public RequestRefusedProcessingException(Report report) {
        this(new PreflightException(report));
    }

    private RequestRefusedProcessingException(PreflightException refusal) {
        super(refusal.getMessage(), refusal);
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
