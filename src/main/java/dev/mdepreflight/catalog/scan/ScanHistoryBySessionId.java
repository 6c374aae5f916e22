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
 * The body of {@code getScanHistoryBySessionId}. The page does not state a maximum number of ids.
 *
 * @param sessionIds the ids of the scan sessions; an empty list, or an id other than 32 hexadecimal digits or a GUID,
 *     is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/get-scan-history-by-session">documentation</a>
 */
@DistinctElements(adviceId = "repeated-element", payload = Advice.class, property = "sessionIds", anyCase = true)
public record ScanHistoryBySessionId(
        @JsonProperty("SessionIds") @Required @NotEmpty(payload = Advice.class) @Nullable
        List<
                        @NotNull(payload = Advice.class)
                        @Conforms(
                                value = Grammar.SCAN_SESSION_ID,
                                adviceId = "unusual-scan-session-id",
                                payload = Advice.class)
                        @Nullable String>
                sessionIds) {}
