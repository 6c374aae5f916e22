package dev.mdepreflight.catalog.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.GrammarByType.Case;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code addScanDefinition}.
 *
 * <p>What only {@code $metadata} declares is taken without a remark. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition">add-a-new-scan-definition</a>.
 *
 * @param scanType what is scanned; Windows is deprecated, which is advice
 * @param scanName the name of the scan
 * @param isActive whether the scan runs
 * @param target addresses or host names parted by commas; what does not fit {@code targetType} is advice, ranges included
 * @param intervalInHours how often the scan runs, a whole number of hours; less than 1 is advice
 * @param targetType whether the targets are addresses or host names; none is advice, as the page names a default and calls it required
 * @param scannerAgent the device that runs the scan
 * @param scanAuthenticationParams how it authenticates
 */
@GrammarByType(
        adviceId = "unusual-scan-target",
        payload = Advice.class,
        value = "target",
        type = "targetType",
        separator = ",",
        cases = {
            @Case(type = "Ip", grammar = Grammar.IP_ADDRESS),
            @Case(type = "Hostname", grammar = Grammar.DOMAIN_NAME)
        })
@AlsoKnown({"id", "orgId", "createdBy", "latestScan", "isTroubleshootMode", "advancedActiveConfiguration"})
public record AddScanDefinition(
        @Required
        @OneOf(
                value = {"Network", "Linux", "AdvancedActive"},
                adviceId = "deprecated-windows-scan",
                payload = Advice.class,
                message = "authenticated scans of Windows devices are deprecated since 2025-12-18")
        @Nullable
        ScanType scanType,

        @Required @Nullable String scanName,
        @JsonProperty("isActive") @Required @Nullable Boolean isActive,
        @Required @Nullable String target,

        @Required @AtLeast(value = 1, adviceId = "unusual-scan-interval", payload = Advice.class) @Nullable
        Long intervalInHours,

        @Required(payload = Advice.class) @Nullable ScanTargetType targetType,
        @Required @Valid @Nullable ScannerAgent scannerAgent,
        @Required @Valid @Nullable ScanAuthenticationParams scanAuthenticationParams) {
    /**
     * A builder of which nothing is set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this one.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.scanType = scanType;
        builder.scanName = scanName;
        builder.isActive = isActive;
        builder.target = target;
        builder.intervalInHours = intervalInHours;
        builder.targetType = targetType;
        builder.scannerAgent = scannerAgent;
        builder.scanAuthenticationParams = scanAuthenticationParams;
        return builder;
    }

    /** Builds the definition of a scan; what is not set stays null. Not thread-safe. */
    public static final class Builder {
        private @Nullable ScanType scanType;
        private @Nullable String scanName;
        private @Nullable Boolean isActive;
        private @Nullable String target;
        private @Nullable Long intervalInHours;
        private @Nullable ScanTargetType targetType;
        private @Nullable ScannerAgent scannerAgent;
        private @Nullable ScanAuthenticationParams scanAuthenticationParams;

        private Builder() {}

        /**
         * Sets {@code scanType}.
         *
         * @param value what is scanned; Windows is deprecated, which is advice
         * @return this builder
         */
        public Builder scanType(@Nullable ScanType value) {
            this.scanType = value;
            return this;
        }

        /**
         * Sets {@code scanName}.
         *
         * @param value the name of the scan
         * @return this builder
         */
        public Builder scanName(@Nullable String value) {
            this.scanName = value;
            return this;
        }

        /**
         * Sets {@code isActive}.
         *
         * @param value whether the scan runs
         * @return this builder
         */
        public Builder isActive(@Nullable Boolean value) {
            this.isActive = value;
            return this;
        }

        /**
         * Sets {@code target}.
         *
         * @param value addresses or host names parted by commas
         * @return this builder
         */
        public Builder target(@Nullable String value) {
            this.target = value;
            return this;
        }

        /**
         * Sets {@code intervalInHours}.
         *
         * @param value how often the scan runs, a whole number of hours; less than 1 is advice
         * @return this builder
         */
        public Builder intervalInHours(@Nullable Long value) {
            this.intervalInHours = value;
            return this;
        }

        /**
         * Sets {@code targetType}.
         *
         * @param value whether the targets are addresses or host names
         * @return this builder
         */
        public Builder targetType(@Nullable ScanTargetType value) {
            this.targetType = value;
            return this;
        }

        /**
         * Sets {@code scannerAgent}.
         *
         * @param value the device that runs the scan
         * @return this builder
         */
        public Builder scannerAgent(@Nullable ScannerAgent value) {
            this.scannerAgent = value;
            return this;
        }

        /**
         * Sets {@code scanAuthenticationParams}.
         *
         * @param value how it authenticates
         * @return this builder
         */
        public Builder scanAuthenticationParams(@Nullable ScanAuthenticationParams value) {
            this.scanAuthenticationParams = value;
            return this;
        }

        /**
         * Builds it; nothing is checked yet.
         *
         * @return a new record
         */
        public AddScanDefinition build() {
            return new AddScanDefinition(
                    scanType,
                    scanName,
                    isActive,
                    target,
                    intervalInHours,
                    targetType,
                    scannerAgent,
                    scanAuthenticationParams);
        }
    }
}
