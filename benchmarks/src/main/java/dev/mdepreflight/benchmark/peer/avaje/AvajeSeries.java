package dev.mdepreflight.benchmark.peer.avaje;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * {@link dev.mdepreflight.benchmark.body.Series} for the generators.
 *
 * @param indicators as there
 */
@Json
@Valid
public record AvajeSeries(
        @Json.Property("Indicators") @NotNull @Valid List<@NotNull @Valid AvajeIndicator> indicators) {}
