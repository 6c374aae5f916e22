package dev.mdepreflight.catalog.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * <p>The service stores each indicator that it can and flags the others. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/import-ti-indicators">import-ti-indicators</a>.
 *
 * @param indicators at most 500 indicators; an empty list is advice
 */
public record ImportIndicators(
        @JsonProperty("Indicators")
        @Required
        @MaxBatchSize(500)
        @NotEmpty(payload = Advice.class)
        @PartialSuccess
        @Nullable
        List<@NotNull @Valid Indicator> indicators) {}
