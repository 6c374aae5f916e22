package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code offboardMachine}: takes a device out of the service. The page says that a body without a comment is a 400.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/offboard-machine-api">offboard-machine-api</a>; the service's {@code $metadata} for
 * the properties that are also known.
 *
 * @param comment why the device is offboarded; a blank one is advice
 */
@AlsoKnown({"ExternalId", "externalId", "externalID", "RequestSource", "Title"})
public record OffboardMachine(
        @JsonProperty("Comment") @Required @NotBlank(payload = Advice.class) @Nullable
        String comment) {}
