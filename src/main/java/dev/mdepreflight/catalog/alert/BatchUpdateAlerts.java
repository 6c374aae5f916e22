package dev.mdepreflight.catalog.alert;

import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code batchUpdateAlerts}: what is to change in several alerts alike.
 *
 * <p>The service declares status, classification and determination not nullable: an explicit null is advice. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/batch-update-alerts">batch-update-alerts</a>.
 *
 * @param alertIds the alerts; no limit on their number is documented, and an empty list or a null among them is advice
 * @param status how far the work is
 * @param assignedTo who owns the alerts
 * @param classification what they turned out to be
 * @param determination the verdict; one that is not listed under the classification is advice, as the pages combine FalsePositive with
 *     Malware themselves
 * @param comment a comment to add
 */
@DeterminationFitsClassification(payload = Advice.class)
public record BatchUpdateAlerts(
        @Required @NotEmpty(payload = Advice.class) @Nullable
        List<@NotNull(payload = Advice.class) @Nullable String> alertIds,

        @Tolerates(Form.NULL) @DocumentedStatus(payload = Advice.class) @Nullable
        AlertStatus status,

        @Nullable String assignedTo,

        @Tolerates(Form.NULL) @DocumentedClassification(payload = Advice.class) @Nullable
        BatchAlertClassification classification,

        @Tolerates(Form.NULL) @DocumentedDetermination(payload = Advice.class) @Nullable
        AlertDetermination determination,

        @Nullable String comment) {}
