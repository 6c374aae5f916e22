package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Retired;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code startInvestigation}: starts an automated investigation of a device.
 *
 * <p>According to the page automated-investigations, the call ends on 2026-09-01. How the service answers since then is
 * not documented, so every body produces advice.
 *
 * @param comment the reason; a blank one is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/initiate-autoir-investigation">documentation</a>
 */
@Retired(
        adviceId = "retired-operation",
        payload = Advice.class,
        hint = "automated investigations are no longer started by hand since 2026-09-01; run a full antivirus scan")
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record StartInvestigation(
        @JsonProperty("Comment") @Required @NotBlank(payload = Advice.class) @Nullable
        String comment) {}
