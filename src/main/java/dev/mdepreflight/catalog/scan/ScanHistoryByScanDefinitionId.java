package dev.mdepreflight.catalog.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code getScanHistoryByScanDefinitionId}. The page does not state a maximum number of ids.
 *
 * @param scanDefinitionIds the ids of the scan definitions; an empty list, or an id that is not a GUID, is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/get-scan-history-by-definition">documentation</a>
 */
@DistinctElements(adviceId = "repeated-element", payload = Advice.class, property = "scanDefinitionIds", anyCase = true)
public record ScanHistoryByScanDefinitionId(
        @JsonProperty("ScanDefinitionIds") @Required @NotEmpty(payload = Advice.class) @Nullable
        List<
                        @NotNull(payload = Advice.class)
                        @Conforms(value = Grammar.GUID, adviceId = "unusual-scan-definition-id", payload = Advice.class)
                        @Nullable String>
                scanDefinitionIds) {}
