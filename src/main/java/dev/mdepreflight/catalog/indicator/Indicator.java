package dev.mdepreflight.catalog.indicator;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.constraint.AbsentWhen;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.DateTimeOffset;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.GrammarByType.Case;
import dev.mdepreflight.constraint.NotPast;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.RequiredWhen;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.constraint.WebUrl;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code submitIndicator}, and one element of {@code importIndicators}.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/post-ti-indicator">post-ti-indicator</a>. Properties that
 * only the service's {@code $metadata} or the page of the resource name are taken without a remark.
 *
 * @param indicatorValue the hash, thumbprint, address, domain or URL; its grammar follows {@code indicatorType}
 * @param indicatorType what the value is
 * @param action what is done when it is seen; Audit needs {@code generateAlert} to be true
 * @param title a title for the alert
 * @param description a description
 * @param application a name shown to the user in the blocking notification
 * @param expirationTime when the indicator is deleted, as a DateTimeOffset
 * @param severity the severity of the alert
 * @param recommendedActions what to do about the alert
 * @param rbacGroupNames the device groups it holds for; all devices when empty
 * @param educateUrl a link shown to the user, for the actions Block and Warn
 * @param generateAlert whether an alert is raised
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
@GrammarByType(
        adviceId = "unusual-indicator-value",
        payload = Advice.class,
        value = "indicatorValue",
        type = "indicatorType",
        cases = @Case(type = "CertificateThumbprint", grammar = Grammar.CERTIFICATE_THUMBPRINT))
@GrammarByType(
        adviceId = "unusual-indicator-value",
        payload = Advice.class,
        value = "indicatorValue",
        type = "indicatorType",
        cases = @Case(type = "Url", grammar = Grammar.WEB_URL),
        alsoFits = {
            @Case(type = "FileSha1", grammar = Grammar.SHA1),
            @Case(type = "FileSha256", grammar = Grammar.SHA256),
            @Case(type = "FileMd5", grammar = Grammar.MD5),
            @Case(type = "IpAddress", grammar = Grammar.IP_ADDRESS),
            @Case(type = "DomainName", grammar = Grammar.DOMAIN_NAME)
        })
@DependentValue(
        property = "generateAlert",
        allowed = "true",
        when = "action",
        is = "Audit",
        hint = "the action Audit needs generateAlert to be true")
@DependentValue(
        adviceId = "block-and-remediate-on-network-type",
        payload = Advice.class,
        property = "action",
        forbidden = {"BlockAndRemediate", "AlertAndBlock"},
        when = "indicatorType",
        is = {"IpAddress", "DomainName", "Url"},
        hint =
                "network indicators take Allowed, Audit, Warn and Block; BlockAndRemediate is for files and certificates")
@DependentValue(
        adviceId = "action-not-for-certificates",
        payload = Advice.class,
        property = "action",
        forbidden = {"Audit", "Warn", "Block", "Alert"},
        when = "indicatorType",
        is = "CertificateThumbprint",
        hint = "certificates take Allowed and BlockAndRemediate")
@DependentValue(
        adviceId = "legacy-action",
        payload = Advice.class,
        property = "action",
        forbidden = "Alert",
        when = "indicatorType",
        is = {
            "FileSha1",
            "FileSha256",
            "FileMd5",
            "IpAddress",
            "DomainName",
            "Url",
            "ProcessMemorySimilarityHash",
            "WebCategory"
        },
        hint = "the docs call it Audit by now, with generateAlert true")
@DependentValue(
        adviceId = "legacy-action",
        payload = Advice.class,
        property = "action",
        forbidden = "AlertAndBlock",
        when = "indicatorType",
        is = {"FileSha1", "FileSha256", "FileMd5", "CertificateThumbprint", "ProcessMemorySimilarityHash", "WebCategory"
        },
        hint = "the docs call it BlockAndRemediate by now, with generateAlert true if an alert is wanted")
@DependentValue(
        adviceId = "alert-without-effect",
        payload = Advice.class,
        property = "generateAlert",
        forbidden = "true",
        when = "action",
        is = "Allowed",
        hint = "the action Allowed never raises an alert")
@RequiredWhen(
        adviceId = "audit-without-severity",
        payload = Advice.class,
        value = "severity",
        when = "action",
        is = "Audit",
        hint = "the alerts of Audit have the severity of the indicator, and no default is documented")
@AbsentWhen(
        adviceId = "educate-url-without-effect",
        payload = Advice.class,
        value = "educateUrl",
        when = "action",
        is = {"Allowed", "Alert", "AlertAndBlock", "Audit", "BlockAndRemediate"},
        hint = "the link is shown with the actions Block and Warn")
@AbsentWhen(
        adviceId = "educate-url-without-effect",
        payload = Advice.class,
        value = "educateUrl",
        when = "indicatorType",
        is = {"FileSha1", "FileSha256", "FileMd5", "CertificateThumbprint"},
        hint = "the link is shown for URLs, domains and addresses")
@AlsoKnown({
    "id",
    "source",
    "sourceType",
    "category",
    "bypassDurationHours",
    "notificationId",
    "notificationBody",
    "version",
    "mitreTechniques",
    "historicalDetection",
    "lookBackPeriod",
    "additionalInfo",
    "externalId",
    "externalID",
    "rbacGroupIds",
    "certificateInfo",
    "createdBy",
    "createdByDisplayName",
    "createdBySource",
    "creationTimeDateTimeUtc",
    "lastUpdatedBy",
    "lastUpdateTime"
})
public record Indicator(
        @Required @Nullable String indicatorValue,
        @Required @Nullable IndicatorType indicatorType,
        @Required @Nullable IndicatorAction action,
        @Required @Nullable String title,
        @Required @Nullable String description,
        @Nullable String application,

        @DateTimeOffset
        @DateTimeOffset(documented = true, adviceId = "unusual-date-time", payload = Advice.class)
        @NotPast(
                adviceId = "expiration-in-the-past",
                payload = Advice.class,
                hint = "the indicator would be deleted at once")
        @Nullable
        String expirationTime,

        @Tolerates(Form.NULL) @Nullable IndicatorSeverity severity,
        @Nullable String recommendedActions,
        @Nullable List<@Nullable String> rbacGroupNames,

        @WebUrl(lenient = true, ownHost = true)
        @WebUrl(ownHost = true, adviceId = "url-without-scheme", payload = Advice.class)
        @Nullable
        String educateUrl,

        @JsonAlias("GenerateAlert") @Tolerates({Form.NULL, Form.BOOLEAN_TEXT}) @Nullable
        Boolean generateAlert) {}
