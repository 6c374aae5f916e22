package dev.mdepreflight.catalog.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.PartialSuccess;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code importIndicators}.
 *
 * <p>The service stores each valid indicator and flags the others.
 *
 * @param indicators at most 500 indicators; a tenant can hold 15,000. An empty list is reported as advice, and so is an
 *     indicator that repeats the type and value of an earlier one
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/import-ti-indicators">import-ti-indicators</a>
 */
@DistinctElements(
        adviceId = "repeated-indicator",
        payload = Advice.class,
        property = "indicators",
        components = {"indicatorType", "indicatorValue"},
        caseBy = "indicatorType",
        ignoreCase = {"FileSha1", "FileSha256", "FileMd5", "CertificateThumbprint", "IpAddress", "DomainName"},
        hint = "with the same action it updates that one, with another a second indicator arises")
public record ImportIndicators(
        @JsonProperty("Indicators")
        @Required
        @MaxBatchSize(value = 500, kept = 15_000)
        @NotEmpty(payload = Advice.class)
        @PartialSuccess
        @Nullable
        List<@NotNull @Valid Indicator> indicators) {}
