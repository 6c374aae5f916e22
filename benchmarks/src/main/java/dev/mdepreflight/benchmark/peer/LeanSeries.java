package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Required;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link dev.mdepreflight.benchmark.body.Series} without the constraints that give advice.
 *
 * @param indicators as there
 */
public record LeanSeries(
        @JsonProperty("Indicators") @Required @Nullable List<@NotNull @Valid LeanIndicator> indicators) {}
