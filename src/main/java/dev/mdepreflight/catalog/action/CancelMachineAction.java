package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code cancelMachineAction}: cancels an action that is not yet done.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/cancel-machine-action">cancel-machine-action</a>; the service's {@code $metadata} for
 * the properties that are also known.
 *
 * @param comment why it is canceled; not marked as required, unlike that of the other actions, so that a missing or blank one is advice
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record CancelMachineAction(
        @JsonProperty("Comment")
        @NotBlank(message = "the other actions on machines require a comment", payload = Advice.class)
        @Nullable
        String comment) {}
