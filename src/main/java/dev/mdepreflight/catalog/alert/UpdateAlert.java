package dev.mdepreflight.catalog.alert;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.AtLeastOne;
import dev.mdepreflight.report.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code updateAlert}: the changes to an alert, at least one.
 *
 * <p>The page's table has Status, Classification, Determination, and Comment; these spellings are reported as advice.
 * The example and the service's {@code $metadata} use camel case.
 *
 * @param status the state of the work on the alert
 * @param assignedTo the owner of the alert
 * @param classification what the alert turned out to be
 * @param determination the verdict. A verdict that is not listed under the classification is only reported as advice,
 *     because the pages themselves combine FalsePositive with Malware
 * @param comment a comment to add
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/update-alert">update-alert</a>
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
    /** {@return a builder with all components null} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the components of this record} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.status = status;
        builder.assignedTo = assignedTo;
        builder.classification = classification;
        builder.determination = determination;
        builder.comment = comment;
        return builder;
    }

    /** Each method sets the component of the same name. Other components stay null. Not thread-safe. */
    public static final class Builder {
        private @Nullable AlertStatus status;
        private @Nullable String assignedTo;
        private @Nullable AlertClassification classification;
        private @Nullable AlertDetermination determination;
        private @Nullable String comment;

        private Builder() {}

        public Builder status(@Nullable AlertStatus value) {
            this.status = value;
            return this;
        }

        public Builder assignedTo(@Nullable String value) {
            this.assignedTo = value;
            return this;
        }

        public Builder classification(@Nullable AlertClassification value) {
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
        public UpdateAlert build() {
            return new UpdateAlert(status, assignedTo, classification, determination, comment);
        }
    }
}
