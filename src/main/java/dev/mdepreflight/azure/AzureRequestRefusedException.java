package dev.mdepreflight.azure;

import com.azure.core.exception.AzureException;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import java.util.Objects;

/**
 * Thrown by clients of the Azure SDK for a request that was not sent.
 *
 * <p>Its cause is a {@link PreflightException} with the same message. It is an {@code AzureException}, as all that these clients throw,
 * but no {@code HttpRequestException}, which by its documentation is generally safe to retry, and no {@code HttpResponseException}, as
 * there is no response.
 */
@SuppressWarnings("exports") // who uses this requires com.azure.core; see module-info
public final class AzureRequestRefusedException extends AzureException {
    private static final long serialVersionUID = 1L;

    private final PreflightException refusal;

    /**
     * An exception for a report.
     *
     * @param report a report with at least one violation
     * @throws IllegalArgumentException if the report is clean
     */
    public AzureRequestRefusedException(Report report) {
        this(new PreflightException(Objects.requireNonNull(report, "report")));
    }

    private AzureRequestRefusedException(PreflightException refusal) {
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
