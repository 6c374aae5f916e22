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
 * The body of {@code updateScanDefinition}.
 *
 * <p>It holds what is to change; the page shows it in an example only, so nothing is required. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition">add-a-new-scan-definition</a>.
 *
 * @param scanType what is scanned; Windows is deprecated, which is advice
 * @param scanName the name of the scan
 * @param isActive whether the scan runs
 * @param target addresses or host names parted by commas; what does not fit {@code targetType} is advice, ranges included
 * @param intervalInHours how often the scan runs, a whole number of hours; less than 1 is advice
 * @param targetType whether the targets are addresses or host names
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
@AtLeastOne(
        adviceId = "nothing-to-change",
        nullCounts = true,
        payload = Advice.class,
        value = {
            "scanName",
            "scanType",
            "isActive",
            "target",
            "intervalInHours",
            "targetType",
            "scannerAgent",
            "scanAuthenticationParams"
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
        @Valid @Nullable ScanAuthenticationParams scanAuthenticationParams) {}
