package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code cancelMachineAction}: cancels an action that is not finished.
 *
 * @param comment the reason. Other actions require one; here it is optional, so a missing or blank one is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/cancel-machine-action">cancel-machine-action</a>
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record CancelMachineAction(
        @JsonProperty("Comment")
        @NotBlank(message = "the other actions on machines require a comment", payload = Advice.class)
        @Nullable
        String comment) {}
