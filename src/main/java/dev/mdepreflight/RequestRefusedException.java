package dev.mdepreflight;

import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import java.io.IOException;

/** Thrown for a request that was not sent, by clients that throw {@link IOException}s. The cause is a {@link PreflightException}. */
public final class RequestRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final PreflightException refusal;

    /**
     * Creates an exception for a report.
     *
     * @throws IllegalArgumentException if the report is clean
     */
    public RequestRefusedException(Report report) {
        this(new PreflightException(report));
    }

    private RequestRefusedException(PreflightException refusal) {
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
