package dev.mdepreflight.catalog.alert;

import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DateTimeOffset;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code createAlertByReference}: an alert about an event that advanced hunting has found.
 *
 * <p>Without recommendedAction the service was seen to answer BadRequest, so that code is reported here in place of the documented
 * MissingRequiredParameter of the others. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/create-alert-by-reference">create-alert-by-reference</a>.
 *
 * @param machineId the device of the event; anything but 40 hexadecimal digits is advice
 * @param severity how severe the alert is
 * @param title its title; an open alert of that title on the device absorbs the new one
 * @param description its description
 * @param recommendedAction what to do about it; singular, unlike that of an indicator
 * @param eventTime when the event happened, exactly as advanced hunting tells it: the service declares a text, so that a time which is not
 *     in UTC, has fewer than 3 fraction digits, or is none, is advice
 * @param reportId the id of the event, as a JSON string; anything but decimal digits is advice
 * @param category the category; the service declares an optional free text, so that a missing one and one that the page does not list are
 *     advice
 */
public record CreateAlertByReference(
        @Required
        @Conforms(value = Grammar.MACHINE_ID, adviceId = "unusual-machine-id", payload = Advice.class)
        @Nullable
        String machineId,

        @Required
        @OneOf(
                value = {"Low", "Medium", "High"},
                adviceId = "undocumented-severity",
                payload = Advice.class)
        @Nullable
        AlertSeverity severity,

        @Required @Nullable String title,
        @Required @Nullable String description,

        @Required(code = ErrorCode.BAD_REQUEST, message = "recommendedAction is missing") @Nullable
        String recommendedAction,

        @Required
        @DateTimeOffset(
                documented = true,
                utc = true,
                leastFraction = 3,
                adviceId = "unusual-event-time",
                payload = Advice.class)
        @Nullable
        String eventTime,

        @Required
        @Conforms(value = Grammar.DECIMAL_ID, adviceId = "unusual-report-id", payload = Advice.class)
        @Nullable
        String reportId,

        @Required(message = "the page requires it", payload = Advice.class)
        @OneOf(enumType = AlertCategory.class, adviceId = "undocumented-category", payload = Advice.class)
        @Nullable
        String category) {
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
        builder.machineId = machineId;
        builder.severity = severity;
        builder.title = title;
        builder.description = description;
        builder.recommendedAction = recommendedAction;
        builder.eventTime = eventTime;
        builder.reportId = reportId;
        builder.category = category;
        return builder;
    }

    /** Builds an alert; what is not set stays null. Not thread-safe. */
    public static final class Builder {
        private @Nullable String machineId;
        private @Nullable AlertSeverity severity;
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String recommendedAction;
        private @Nullable String eventTime;
        private @Nullable String reportId;
        private @Nullable String category;

        private Builder() {}

        /**
         * Sets {@code machineId}.
         *
         * @param value the device of the event; anything but 40 hexadecimal digits is advice
         * @return this builder
         */
        public Builder machineId(@Nullable String value) {
            this.machineId = value;
            return this;
        }

        /**
         * Sets {@code severity}.
         *
         * @param value how severe the alert is
         * @return this builder
         */
        public Builder severity(@Nullable AlertSeverity value) {
            this.severity = value;
            return this;
        }

        /**
         * Sets {@code title}.
         *
         * @param value its title; an open alert of that title on the device absorbs the new one
         * @return this builder
         */
        public Builder title(@Nullable String value) {
            this.title = value;
            return this;
        }

        /**
         * Sets {@code description}.
         *
         * @param value its description
         * @return this builder
         */
        public Builder description(@Nullable String value) {
            this.description = value;
            return this;
        }

        /**
         * Sets {@code recommendedAction}.
         *
         * @param value what to do about it; singular, unlike that of an indicator
         * @return this builder
         */
        public Builder recommendedAction(@Nullable String value) {
            this.recommendedAction = value;
            return this;
        }

        /**
         * Sets {@code eventTime}.
         *
         * @param value when the event happened, exactly as advanced hunting tells it
         * @return this builder
         */
        public Builder eventTime(@Nullable String value) {
            this.eventTime = value;
            return this;
        }

        /**
         * Sets {@code reportId}.
         *
         * @param value the id of the event, as a JSON string; anything but decimal digits is advice
         * @return this builder
         */
        public Builder reportId(@Nullable String value) {
            this.reportId = value;
            return this;
        }

        /**
         * Sets {@code category}.
         *
         * @param value the category
         * @return this builder
         */
        public Builder category(@Nullable String value) {
            this.category = value;
            return this;
        }

        /**
         * Builds it; nothing is checked yet.
         *
         * @return a new record
         */
        public CreateAlertByReference build() {
            return new CreateAlertByReference(
                    machineId, severity, title, description, recommendedAction, eventTime, reportId, category);
        }
    }
}
