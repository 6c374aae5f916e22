package dev.mdepreflight.benchmark.peer.avaje;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * {@link dev.mdepreflight.catalog.indicator.ImportIndicators} for the generators.
 *
 * @param indicators as there
 */
@Json
@Valid
public record AvajeImport(
        @Json.Property("Indicators") @NotNull @Size(max = 500) @Valid
        List<@NotNull @Valid AvajeIndicator> indicators) {}
