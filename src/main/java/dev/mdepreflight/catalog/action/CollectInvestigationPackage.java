package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code collectInvestigationPackage}: collects forensic data from a device.
 *
 * @param comment the reason; a blank one is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/collect-investigation-package">documentation</a>
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record CollectInvestigationPackage(
        @JsonProperty("Comment") @Required @NotBlank(payload = Advice.class) @Nullable
        String comment) {}
