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
        @Required @Valid @Nullable ScanAuthenticationParams scanAuthenticationParams) {}
