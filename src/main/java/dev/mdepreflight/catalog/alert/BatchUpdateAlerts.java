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
 * The body of {@code batchUpdateAlerts}: what is to change in several alerts alike.
 *
 * <p>The service declares status, classification and determination not nullable: an explicit null is advice. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/batch-update-alerts">batch-update-alerts</a>.
 *
 * @param alertIds the alerts; no limit on their number is documented, and an empty list, a null among them and an
 *     id of a form that no page shows are advice
 * @param status how far the work is
 * @param assignedTo who owns the alerts
 * @param classification what they turned out to be
 * @param determination the verdict; one that is not listed under the classification is advice, as the pages combine FalsePositive with
 *     Malware themselves
 * @param comment a comment to add
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
        builder.alertIds = alertIds;
        builder.status = status;
        builder.assignedTo = assignedTo;
        builder.classification = classification;
        builder.determination = determination;
        builder.comment = comment;
        return builder;
    }

    /** Builds the change of several alerts; what is not set stays null. Not thread-safe. */
    public static final class Builder {
        private @Nullable List<@Nullable String> alertIds;
        private @Nullable AlertStatus status;
        private @Nullable String assignedTo;
        private @Nullable BatchAlertClassification classification;
        private @Nullable AlertDetermination determination;
        private @Nullable String comment;

        private Builder() {}

        /**
         * Sets {@code alertIds}.
         *
         * @param value the alerts
         * @return this builder
         */
        public Builder alertIds(@Nullable List<@Nullable String> value) {
            this.alertIds = value;
            return this;
        }

        /**
         * Sets {@code status}.
         *
         * @param value how far the work is
         * @return this builder
         */
        public Builder status(@Nullable AlertStatus value) {
            this.status = value;
            return this;
        }

        /**
         * Sets {@code assignedTo}.
         *
         * @param value who owns the alerts
         * @return this builder
         */
        public Builder assignedTo(@Nullable String value) {
            this.assignedTo = value;
            return this;
        }

        /**
         * Sets {@code classification}.
         *
         * @param value what they turned out to be
         * @return this builder
         */
        public Builder classification(@Nullable BatchAlertClassification value) {
            this.classification = value;
            return this;
        }

        /**
         * Sets {@code determination}.
         *
         * @param value the verdict
         * @return this builder
         */
        public Builder determination(@Nullable AlertDetermination value) {
            this.determination = value;
            return this;
        }

        /**
         * Sets {@code comment}.
         *
         * @param value a comment to add
         * @return this builder
         */
        public Builder comment(@Nullable String value) {
            this.comment = value;
            return this;
        }

        /**
         * Builds it; nothing is checked yet.
         *
         * @return a new record
         */
        @SuppressWarnings("NullAway") // @NotNull of Jakarta Validation, which is advice here, is taken for a promise
        public BatchUpdateAlerts build() {
            return new BatchUpdateAlerts(alertIds, status, assignedTo, classification, determination, comment);
        }
    }
}
