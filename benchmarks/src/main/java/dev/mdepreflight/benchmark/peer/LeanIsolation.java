package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.catalog.action.IsolationType;
import dev.mdepreflight.constraint.Required;
import org.jspecify.annotations.Nullable;

/**
 * {@link dev.mdepreflight.catalog.action.IsolateMachine} without the constraints that give advice.
 *
 * @param comment as there
 * @param isolationType as there
 */
public record LeanIsolation(
        @JsonProperty("Comment") @Required @Nullable String comment,
        @JsonProperty("IsolationType") @Nullable IsolationType isolationType) {}
