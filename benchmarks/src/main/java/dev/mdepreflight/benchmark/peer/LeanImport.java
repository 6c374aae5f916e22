package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.Required;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link dev.mdepreflight.catalog.indicator.ImportIndicators} without the constraints that give advice.
 *
 * @param indicators as there
 */
public record LeanImport(
        @JsonProperty("Indicators") @Required @MaxBatchSize(500) @Nullable
        List<@NotNull @Valid LeanIndicator> indicators) {}
