package dev.mdepreflight.benchmark.peer.avaje;

import dev.mdepreflight.catalog.action.IsolationType;
import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * {@link dev.mdepreflight.catalog.action.IsolateMachine} for the generators.
 *
 * @param comment as there
 * @param isolationType as there
 */
@Json
@Valid
public record AvajeIsolation(
        @Json.Property("Comment") @NotNull String comment,
        @Json.Property("IsolationType") @Nullable IsolationType isolationType) {}
