package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code restrictCodeExecution}: lets a device run only code signed by Microsoft.
 *
 * @param comment the reason; a blank one is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/restrict-code-execution">restrict-code-execution</a>
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record RestrictCodeExecution(
        @JsonProperty("Comment") @Required @NotBlank(payload = Advice.class) @Nullable
        String comment) {}
