package dev.mdepreflight.catalog.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.MaxLength;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code addOrRemoveMachineTag}.
 *
 * @param value the name of the tag; more than 200 characters are reported as advice, because that limit is documented
 *     only for registry tags
 * @param action whether to add or remove the tag
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/add-or-remove-machine-tags">documentation</a>
 */
public record TagMachine(
        @JsonProperty("Value")
        @Required
        @MaxLength(value = 200, adviceId = "long-machine-tag", payload = Advice.class)
        @Nullable
        String value,

        @JsonProperty("Action") @Required @Nullable TagAction action) {}
