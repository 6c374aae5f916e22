package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.ElementOrder;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code runLiveResponse}: runs commands on a device, one after the other.
 *
 * <p>The page requires the order PutFile, RunScript, GetFile but does not limit repetitions. Repeating the whole
 * sequence might be allowed, so another order is only reported as advice.
 *
 * @param commands the commands, at least one
 * @param comment the reason. Other actions require one; here it is optional, so a missing or blank one is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/run-live-response">run-live-response</a>
 */
@ElementOrder(
        adviceId = "command-order",
        payload = Advice.class,
        property = "commands",
        component = "type",
        order = {"PutFile", "RunScript", "GetFile"},
        hint = "the documented order is PutFile, RunScript, GetFile")
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record RunLiveResponse(
        @JsonProperty("Commands") @Required @NotEmpty @Nullable
        List<@NotNull @Valid LiveResponseCommand> commands,

        @JsonProperty("Comment")
        @NotBlank(message = "the other actions on machines require a comment", payload = Advice.class)
        @Nullable
        String comment) {}
