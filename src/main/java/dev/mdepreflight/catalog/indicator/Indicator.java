package dev.mdepreflight.catalog.indicator;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.constraint.AbsentWhen;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.DateTimeOffset;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.DistinctElements;
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
 * The body of {@code submitIndicator}, and an element of {@code importIndicators}.
 *
 * <p>Properties that appear only in {@code $metadata} or on the resource page are accepted without advice.
 *
 * @param indicatorValue the hash, thumbprint, address, domain, or URL; {@code indicatorType} selects its grammar
 * @param indicatorType the type of the value
 * @param action what the service does when it sees the indicator; Audit requires {@code generateAlert} to be true
 * @param title a title for the alert
 * @param description a description
 * @param application a name that the blocking notification shows to the user
 * @param expirationTime when the service deletes the indicator, as a DateTimeOffset
 * @param severity the severity of the alert; for the action Audit, a missing one is reported as advice
 * @param recommendedActions what to do about the alert
 * @param rbacGroupNames the device groups that the indicator applies to; if empty, it applies to all devices
 * @param educateUrl a link for the user; reported as advice unless the action is Block or Warn and the type is Url
 * @param generateAlert whether to raise an alert
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/post-ti-indicator">post-ti-indicator</a>
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
        property = "action",
        forbidden = "BlockAndRemediate",
        when = "indicatorType",
        is = {"IpAddress", "DomainName", "Url"},
        hint =
                "network indicators take Allowed, Audit, Warn and Block; BlockAndRemediate is for files and certificates")
@DependentValue(
        adviceId = "action-not-for-network-types",
        payload = Advice.class,
        property = "action",
        forbidden = "AlertAndBlock",
        when = "indicatorType",
        is = {"IpAddress", "DomainName", "Url"},
        hint =
                "network indicators take Allowed, Audit, Warn and Block; the docs call AlertAndBlock BlockAndRemediate by now")
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
            "FileSha1", "FileSha256", "FileMd5", "IpAddress",
            "DomainName", "Url", "ProcessMemorySimilarityHash", "WebCategory"
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
        is = {
            "FileSha1", "FileSha256", "FileMd5", "CertificateThumbprint",
            "IpAddress", "DomainName", "ProcessMemorySimilarityHash", "WebCategory"
        },
        hint = "the link is documented for the type Url")
@DistinctElements(adviceId = "repeated-element", payload = Advice.class, property = "rbacGroupNames")
@AlsoKnown({
    "id", "source", "sourceType", "category", "bypassDurationHours",
    "notificationId", "notificationBody", "version", "mitreTechniques", "historicalDetection",
    "lookBackPeriod", "additionalInfo", "externalId", "externalID", "rbacGroupIds",
    "certificateInfo", "createdBy", "createdByDisplayName", "createdBySource", "creationTimeDateTimeUtc",
    "lastUpdatedBy", "lastUpdateTime"
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
        Boolean generateAlert) {
    /** {@return a builder with all components null} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the components of this record} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.indicatorValue = indicatorValue;
        builder.indicatorType = indicatorType;
        builder.action = action;
        builder.title = title;
        builder.description = description;
        builder.application = application;
        builder.expirationTime = expirationTime;
        builder.severity = severity;
        builder.recommendedActions = recommendedActions;
        builder.rbacGroupNames = rbacGroupNames;
        builder.educateUrl = educateUrl;
        builder.generateAlert = generateAlert;
        return builder;
    }

    /** Each method sets the component of the same name. Other components stay null. Not thread-safe. */
    public static final class Builder {
        private @Nullable String indicatorValue;
        private @Nullable IndicatorType indicatorType;
        private @Nullable IndicatorAction action;
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String application;
        private @Nullable String expirationTime;
        private @Nullable IndicatorSeverity severity;
        private @Nullable String recommendedActions;
        private @Nullable List<@Nullable String> rbacGroupNames;
        private @Nullable String educateUrl;
        private @Nullable Boolean generateAlert;

        private Builder() {}

        public Builder indicatorValue(@Nullable String value) {
            this.indicatorValue = value;
            return this;
        }

        public Builder indicatorType(@Nullable IndicatorType value) {
            this.indicatorType = value;
            return this;
        }

        public Builder action(@Nullable IndicatorAction value) {
            this.action = value;
            return this;
        }

        public Builder title(@Nullable String value) {
            this.title = value;
            return this;
        }

        public Builder description(@Nullable String value) {
            this.description = value;
            return this;
        }

        public Builder application(@Nullable String value) {
            this.application = value;
            return this;
        }

        public Builder expirationTime(@Nullable String value) {
            this.expirationTime = value;
            return this;
        }

        public Builder severity(@Nullable IndicatorSeverity value) {
            this.severity = value;
            return this;
        }

        public Builder recommendedActions(@Nullable String value) {
            this.recommendedActions = value;
            return this;
        }

        public Builder rbacGroupNames(@Nullable List<@Nullable String> value) {
            this.rbacGroupNames = value;
            return this;
        }

        public Builder educateUrl(@Nullable String value) {
            this.educateUrl = value;
            return this;
        }

        public Builder generateAlert(@Nullable Boolean value) {
            this.generateAlert = value;
            return this;
        }

        /** {@return the record, without checking it} */
        public Indicator build() {
            return new Indicator(
                    indicatorValue,
                    indicatorType,
                    action,
                    title,
                    description,
                    application,
                    expirationTime,
                    severity,
                    recommendedActions,
                    rbacGroupNames,
                    educateUrl,
                    generateAlert);
        }
    }
}
