package dev.mdepreflight.catalog.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.MaxLength;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code addOrRemoveTagForMultipleMachines}.
 *
 * @param value the name of the tag; more than 200 characters are reported as advice, because that limit is documented
 *     only for registry tags
 * @param action whether to add or remove the tag
 * @param machineIds the ids of at most 500 devices; an empty list, or an id other than 40 hexadecimal digits, is reported as advice
 * @see <a
 *     href="https://learn.microsoft.com/defender-endpoint/api/add-or-remove-multiple-machine-tags">add-or-remove-multiple-machine-tags</a>
 */
@DistinctElements(adviceId = "repeated-element", payload = Advice.class, property = "machineIds", anyCase = true)
public record TagMachines(
        @JsonProperty("Value")
        @Required
        @MaxLength(value = 200, adviceId = "long-machine-tag", payload = Advice.class)
        @Nullable
        String value,

        @JsonProperty("Action") @Required @Nullable TagAction action,

        @JsonProperty("MachineIds") @Required @MaxBatchSize(500) @NotEmpty(payload = Advice.class) @Nullable
        List<
                        @NotNull(payload = Advice.class)
                        @Conforms(value = Grammar.MACHINE_ID, adviceId = "unusual-machine-id", payload = Advice.class)
                        @Nullable String>
                machineIds) {}
