package dev.mdepreflight.azure;

import com.azure.core.exception.AzureException;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;

/**
 * Thrown by Azure SDK clients for a request that was not sent. The cause is a {@link PreflightException} with the same message.
 *
 * <p>This is an {@code AzureException}, like every exception of these clients. It is not an {@code HttpRequestException}, because that is
 * documented as safe to retry. It is not an {@code HttpResponseException}, because there is no response.
 */
@SuppressWarnings("exports") // users require com.azure.core themselves, see module-info
public final class AzureRequestRefusedException extends AzureException {
    private static final long serialVersionUID = 1L;

    private final PreflightException refusal;

    /**
     * Creates an exception for a report.
     *
     * @throws IllegalArgumentException if the report is clean
     */
    public AzureRequestRefusedException(Report report) {
        this(new PreflightException(report));
    }

    private AzureRequestRefusedException(PreflightException refusal) {
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
