package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code unrestrictCodeExecution}: lets a device run everything again.
 *
 * @param comment the reason; a blank one is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/unrestrict-code-execution">documentation</a>
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record UnrestrictCodeExecution(
        @JsonProperty("Comment") @Required @NotBlank(payload = Advice.class) @Nullable
        String comment) {}
