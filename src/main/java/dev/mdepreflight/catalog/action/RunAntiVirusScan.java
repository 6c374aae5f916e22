package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code runAntiVirusScan}: starts an antivirus scan on a device.
 *
 * @param comment the reason; a blank one is reported as advice
 * @param scanType the extent of the scan
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/run-av-scan">run-av-scan</a>
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record RunAntiVirusScan(
        @JsonProperty("Comment") @Required @NotBlank(payload = Advice.class) @Nullable
        String comment,

        @JsonProperty("ScanType") @Required @Nullable AntivirusScanType scanType) {}
