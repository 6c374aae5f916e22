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
 * <p>Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/batch-delete-ti-indicators">batch-delete-ti-indicators</a>,
 * which answers an empty list, a list above the limit and an invalid id with 400.
 *
 * @param indicatorIds the ids of 1 to 500 indicators; anything but decimal digits is advice
 */
@DistinctElements(adviceId = "repeated-element", payload = Advice.class, property = "indicatorIds")
public record BatchDeleteIndicators(
        @JsonProperty("IndicatorIds") @Required @MaxBatchSize(500) @NotEmpty @Nullable
        List<
                        @NotEmpty
                        @Conforms(value = Grammar.DECIMAL_ID, adviceId = "unusual-indicator-id", payload = Advice.class)
                        String>
                indicatorIds) {}
