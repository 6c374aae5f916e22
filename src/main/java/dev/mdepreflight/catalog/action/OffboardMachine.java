package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code offboardMachine}: removes a device from the service. According to the page, the service answers a
 * missing comment with 400.
 *
 * @param comment the reason; a blank one is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/offboard-machine-api">offboard-machine-api</a>
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record OffboardMachine(
        @JsonProperty("Comment") @Required @NotBlank(payload = Advice.class) @Nullable
        String comment) {}
