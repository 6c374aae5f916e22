package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.catalog.indicator.IndicatorAction;
import dev.mdepreflight.catalog.indicator.IndicatorSeverity;
import dev.mdepreflight.catalog.indicator.IndicatorType;
import dev.mdepreflight.constraint.DateTimeOffset;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.GrammarByType.Case;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.WebUrl;
import dev.mdepreflight.format.Grammar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link dev.mdepreflight.catalog.indicator.Indicator} without the constraints that give advice.
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
@GrammarByType(
        value = "indicatorValue",
        type = "indicatorType",
        cases = {
            @Case(type = "FileSha1", grammar = Grammar.SHA1),
            @Case(type = "FileSha256", grammar = Grammar.SHA256),
            @Case(type = "FileMd5", grammar = Grammar.MD5),
            @Case(type = "IpAddress", grammar = Grammar.IP_ADDRESS),
            @Case(type = "DomainName", grammar = Grammar.DOMAIN_NAME),
            @Case(type = "Url", grammar = Grammar.WEB_ADDRESS)
        })
@DependentValue(property = "generateAlert", allowed = "true", when = "action", is = "Audit")
@DependentValue(
        property = "action",
        forbidden = "BlockAndRemediate",
        when = "indicatorType",
        is = {"IpAddress", "DomainName", "Url"})
public record LeanIndicator(
        @Required @Nullable String indicatorValue,
        @Required @Nullable IndicatorType indicatorType,
        @Required @Nullable IndicatorAction action,
        @Required @Nullable String title,
        @Required @Nullable String description,
        @Nullable String application,
        @DateTimeOffset @Nullable String expirationTime,
        @Nullable IndicatorSeverity severity,
        @Nullable String recommendedActions,
        @Nullable List<@Nullable String> rbacGroupNames,

        @WebUrl(lenient = true, ownHost = true) @Nullable String educateUrl,

        @JsonAlias("GenerateAlert") @Nullable Boolean generateAlert) {}
