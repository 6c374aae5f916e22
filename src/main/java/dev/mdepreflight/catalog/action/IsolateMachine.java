package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code isolateMachine}: disconnects a device from the network.
 *
 * @param comment the reason; a blank one is reported as advice
 * @param isolationType how the device is isolated. The type is optional, but no default is documented, so a missing
 *     type is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/isolate-machine">isolate-machine</a>
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record IsolateMachine(
        @JsonProperty("Comment") @Required @NotBlank(payload = Advice.class) @Nullable
        String comment,

        @JsonProperty("IsolationType")
        @Required(message = "say Full or Selective; no default is documented", payload = Advice.class)
        @Nullable
        IsolationType isolationType) {}
