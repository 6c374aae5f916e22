package dev.mdepreflight.benchmark.peer.avaje;

import dev.mdepreflight.catalog.indicator.IndicatorAction;
import dev.mdepreflight.catalog.indicator.IndicatorSeverity;
import dev.mdepreflight.catalog.indicator.IndicatorType;
import dev.mdepreflight.format.Grammar;
import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link dev.mdepreflight.catalog.indicator.Indicator} for the generators.
 *
 * @param indicatorValue as there
 * @param indicatorType as there
 * @param action as there
 * @param title as there
 * @param description as there
 * @param application as there
 * @param expirationTime as there
 * @param severity as there
 * @param recommendedActions as there
 * @param rbacGroupNames as there
 * @param educateUrl as there
 * @param generateAlert as there
 */
@Json
@Valid
@ValueByType
@AuditAlerts
@NetworkAction
public record AvajeIndicator(
        @NotNull String indicatorValue,
        @NotNull IndicatorType indicatorType,
        @NotNull IndicatorAction action,
        @NotNull String title,
        @NotNull String description,
        @Nullable String application,
        @OfGrammar(Grammar.DATE_TIME_OFFSET) @Nullable String expirationTime,
        @Nullable IndicatorSeverity severity,
        @Nullable String recommendedActions,
        @Nullable List<String> rbacGroupNames,
        @OfGrammar(Grammar.WEB_ADDRESS) @Nullable String educateUrl,
        @Json.Alias("GenerateAlert") @Nullable Boolean generateAlert) {}
