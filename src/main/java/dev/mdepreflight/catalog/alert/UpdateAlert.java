package dev.mdepreflight.catalog.alert;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.AtLeastOne;
import dev.mdepreflight.report.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code updateAlert}: what is to change, a comment alone if liked.
 *
 * <p>The table of the page prints Status, Classification, Determination and Comment, the example and the service's {@code $metadata} the
 * names in camel case: the former are advice. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/update-alert">update-alert</a>.
 *
 * @param status how far the work is
 * @param assignedTo who owns the alert
 * @param classification what it turned out to be
 * @param determination the verdict; one that is not listed under the classification is advice, as the pages combine FalsePositive with
 *     Malware themselves
 * @param comment a comment to add
 */
@AtLeastOne(
        value = {"status", "assignedTo", "classification", "determination", "comment"},
        adviceId = "nothing-to-change",
        payload = Advice.class,
        hint = "send at least one of status, assignedTo, classification, determination, comment")
@DeterminationFitsClassification(payload = Advice.class)
@AlsoKnown({"alertId", "alertIds"})
public record UpdateAlert(
        @JsonAlias("Status") @DocumentedStatus(payload = Advice.class) @Nullable
        AlertStatus status,

        @Nullable String assignedTo,

        @JsonAlias("Classification") @DocumentedClassification(payload = Advice.class) @Nullable
        AlertClassification classification,

        @JsonAlias("Determination") @DocumentedDetermination(payload = Advice.class) @Nullable
        AlertDetermination determination,

        @JsonAlias("Comment") @Nullable String comment) {
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
        builder.status = status;
        builder.assignedTo = assignedTo;
        builder.classification = classification;
        builder.determination = determination;
        builder.comment = comment;
        return builder;
    }

    /** Builds the change of an alert; what is not set stays null. Not thread-safe. */
    public static final class Builder {
        private @Nullable AlertStatus status;
        private @Nullable String assignedTo;
        private @Nullable AlertClassification classification;
        private @Nullable AlertDetermination determination;
        private @Nullable String comment;

        private Builder() {}

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
         * @param value who owns the alert
         * @return this builder
         */
        public Builder assignedTo(@Nullable String value) {
            this.assignedTo = value;
            return this;
        }

        /**
         * Sets {@code classification}.
         *
         * @param value what it turned out to be
         * @return this builder
         */
        public Builder classification(@Nullable AlertClassification value) {
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
        public UpdateAlert build() {
            return new UpdateAlert(status, assignedTo, classification, determination, comment);
        }
    }
}
