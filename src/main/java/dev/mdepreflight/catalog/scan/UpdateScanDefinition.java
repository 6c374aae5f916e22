package dev.mdepreflight.catalog.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.AtLeastOne;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.GrammarByType.Case;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code updateScanDefinition}: the changes to a scan.
 *
 * <p>The page shows only an example, so no property is required.
 *
 * @param scanType what to scan; the deprecated Windows is reported as advice
 * @param scanName the name of the scan
 * @param isActive whether the scan runs
 * @param target addresses or host names, separated by commas; anything that does not fit {@code targetType}, such as a
 *     range, is reported as advice
 * @param intervalInHours the hours between two scans; less than 1 is reported as advice
 * @param targetType whether the targets are addresses or host names
 * @param scannerAgent the device that runs the scan
 * @param scanAuthenticationParams how the scan authenticates
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition">documentation</a>
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
@AtLeastOne(
        adviceId = "nothing-to-change",
        nullCounts = true,
        payload = Advice.class,
        value = {
            "scanName", "scanType", "isActive", "target",
            "intervalInHours", "targetType", "scannerAgent", "scanAuthenticationParams"
        },
        hint = "give what is to change")
@AlsoKnown({"id", "orgId", "createdBy", "latestScan", "isTroubleshootMode", "advancedActiveConfiguration"})
public record UpdateScanDefinition(
        @Tolerates(Form.NULL)
        @OneOf(
                value = {"Network", "Linux", "AdvancedActive"},
                adviceId = "deprecated-windows-scan",
                payload = Advice.class,
                message = "authenticated scans of Windows devices are deprecated since 2025-12-18")
        @Nullable
        ScanType scanType,

        @Nullable String scanName,

        @JsonProperty("isActive") @Tolerates(Form.NULL) @Nullable
        Boolean isActive,

        @Nullable String target,

        @AtLeast(value = 1, adviceId = "unusual-scan-interval", payload = Advice.class) @Nullable
        Long intervalInHours,

        @Nullable ScanTargetType targetType,
        @Valid @Nullable ChangedScannerAgent scannerAgent,
        @Valid @Nullable ScanAuthenticationParams scanAuthenticationParams) {
    /** {@return a builder with all components null} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the components of this record} */
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

    /** Each method sets the component of the same name. Other components stay null. Not thread-safe. */
    public static final class Builder {
        private @Nullable ScanType scanType;
        private @Nullable String scanName;
        private @Nullable Boolean isActive;
        private @Nullable String target;
        private @Nullable Long intervalInHours;
        private @Nullable ScanTargetType targetType;
        private @Nullable ChangedScannerAgent scannerAgent;
        private @Nullable ScanAuthenticationParams scanAuthenticationParams;

        private Builder() {}

        public Builder scanType(@Nullable ScanType value) {
            this.scanType = value;
            return this;
        }

        public Builder scanName(@Nullable String value) {
            this.scanName = value;
            return this;
        }

        public Builder isActive(@Nullable Boolean value) {
            this.isActive = value;
            return this;
        }

        public Builder target(@Nullable String value) {
            this.target = value;
            return this;
        }

        public Builder intervalInHours(@Nullable Long value) {
            this.intervalInHours = value;
            return this;
        }

        public Builder targetType(@Nullable ScanTargetType value) {
            this.targetType = value;
            return this;
        }

        public Builder scannerAgent(@Nullable ChangedScannerAgent value) {
            this.scannerAgent = value;
            return this;
        }

        public Builder scanAuthenticationParams(@Nullable ScanAuthenticationParams value) {
            this.scanAuthenticationParams = value;
            return this;
        }

        /** {@return the record, without checking it} */
        public UpdateScanDefinition build() {
            return new UpdateScanDefinition(
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
