package dev.mdepreflight.catalog.alert;

import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code batchUpdateAlerts}: the same changes for several alerts.
 *
 * <p>The service declares status, classification, and determination as not nullable, so an explicit null is reported as advice.
 *
 * @param alertIds the alert ids. No limit is documented. An empty list, a null, or an unusual id is reported as advice
 * @param status the state of the work on the alerts
 * @param assignedTo the owner of the alerts
 * @param classification what the alerts turned out to be
 * @param determination the verdict. A verdict that is not listed under the classification is only reported as advice,
 *     because the pages themselves combine FalsePositive with Malware
 * @param comment a comment to add
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/batch-update-alerts">batch-update-alerts</a>
 */
@DeterminationFitsClassification(payload = Advice.class)
@DistinctElements(adviceId = "repeated-element", payload = Advice.class, property = "alertIds")
public record BatchUpdateAlerts(
        @Required @NotEmpty(payload = Advice.class) @Nullable
        List<
                        @NotNull(payload = Advice.class)
                        @Conforms(value = Grammar.ALERT_ID, adviceId = "unusual-alert-id", payload = Advice.class)
                        @Nullable String>
                alertIds,

        @Tolerates(Form.NULL) @DocumentedStatus(payload = Advice.class) @Nullable
        AlertStatus status,

        @Nullable String assignedTo,

        @Tolerates(Form.NULL) @DocumentedClassification(payload = Advice.class) @Nullable
        BatchAlertClassification classification,

        @Tolerates(Form.NULL) @DocumentedDetermination(payload = Advice.class) @Nullable
        AlertDetermination determination,

        @Nullable String comment) {
    /** {@return a builder with all components null} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the components of this record} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.alertIds = alertIds;
        builder.status = status;
        builder.assignedTo = assignedTo;
        builder.classification = classification;
        builder.determination = determination;
        builder.comment = comment;
        return builder;
    }

    /** Each method sets the component of the same name. Other components stay null. Not thread-safe. */
    public static final class Builder {
        private @Nullable List<@Nullable String> alertIds;
        private @Nullable AlertStatus status;
        private @Nullable String assignedTo;
        private @Nullable BatchAlertClassification classification;
        private @Nullable AlertDetermination determination;
        private @Nullable String comment;

        private Builder() {}

        public Builder alertIds(@Nullable List<@Nullable String> value) {
            this.alertIds = value;
            return this;
        }

        public Builder status(@Nullable AlertStatus value) {
            this.status = value;
            return this;
        }

        public Builder assignedTo(@Nullable String value) {
            this.assignedTo = value;
            return this;
        }

        public Builder classification(@Nullable BatchAlertClassification value) {
            this.classification = value;
            return this;
        }

        public Builder determination(@Nullable AlertDetermination value) {
            this.determination = value;
            return this;
        }

        public Builder comment(@Nullable String value) {
            this.comment = value;
            return this;
        }

        /** {@return the record, without checking it} */
        @SuppressWarnings("NullAway") // NullAway treats Jakarta's @NotNull, here only advice, as a guarantee
        public BatchUpdateAlerts build() {
            return new BatchUpdateAlerts(alertIds, status, assignedTo, classification, determination, comment);
        }
    }
}
