package dev.mdepreflight.benchmark.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.constraint.PartialSuccess;
import dev.mdepreflight.constraint.Required;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import of any number of indicators, by which growth is measured beyond the 500 that the API takes.
 *
 * @param indicators the elements of an import
 */
public record Series(
        @JsonProperty("Indicators") @Required @PartialSuccess @Nullable
        List<@NotNull @Valid Indicator> indicators) {}
