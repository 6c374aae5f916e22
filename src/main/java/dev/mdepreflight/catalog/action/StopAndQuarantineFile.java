package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.HashValue.Algorithm;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code stopAndQuarantineFile}: stops a file on a device and removes it.
 *
 * @param comment the reason; a blank one is reported as advice
 * @param sha1 the SHA-1 hash of the file
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/stop-and-quarantine-file">documentation</a>
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record StopAndQuarantineFile(
        @JsonProperty("Comment") @Required @NotBlank(payload = Advice.class) @Nullable
        String comment,

        @JsonProperty("Sha1") @Required @HashValue(Algorithm.SHA1) @Nullable
        String sha1) {}
