package dev.mdepreflight.catalog.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code batchDeleteIndicators}.
 *
 * @param indicatorIds the ids of 1 to 500 indicators. The service answers 400 to an empty list, a longer list, or an
 *     invalid id; an id that is not all decimal digits is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/batch-delete-ti-indicators">documentation</a>
 */
@DistinctElements(adviceId = "repeated-element", payload = Advice.class, property = "indicatorIds")
public record BatchDeleteIndicators(
        @JsonProperty("IndicatorIds") @Required @MaxBatchSize(500) @NotEmpty @Nullable
        List<
                        @NotEmpty
                        @Conforms(value = Grammar.DECIMAL_ID, adviceId = "unusual-indicator-id", payload = Advice.class)
                        String>
                indicatorIds) {}
