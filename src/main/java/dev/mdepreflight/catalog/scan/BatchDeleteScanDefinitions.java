package dev.mdepreflight.catalog.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code batchDeleteScanDefinitions}. The page does not state a maximum number of ids.
 *
 * @param scanDefinitionIds the ids of the scan definitions. The page shows only an example, so a missing list, an empty
 *     list, or an id that is not a GUID is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition">documentation</a>
 */
@DistinctElements(adviceId = "repeated-element", payload = Advice.class, property = "scanDefinitionIds", anyCase = true)
public record BatchDeleteScanDefinitions(
        @JsonProperty("ScanDefinitionIds") @NotEmpty(payload = Advice.class) @Nullable
        List<
                        @NotNull(payload = Advice.class)
                        @Conforms(value = Grammar.GUID, adviceId = "unusual-scan-definition-id", payload = Advice.class)
                        @Nullable String>
                scanDefinitionIds) {}
