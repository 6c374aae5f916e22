package dev.mdepreflight.catalog.scan;

import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The device that runs a scan, in the body of {@code addScanDefinition}.
 *
 * @param machineId the id of the device; anything other than 40 hexadecimal digits is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition">documentation</a>
 */
@AlsoKnown({
    "id", "machineName", "lastSeen",
    "assignedApplicationId", "scannerSoftwareVersion", "lastCommandExecutionTimestamp",
    "mdeClientVersion"
})
public record ScannerAgent(
        @Required
        @Conforms(value = Grammar.MACHINE_ID, adviceId = "unusual-machine-id", payload = Advice.class)
        @Nullable
        String machineId) {}
