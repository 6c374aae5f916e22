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
 * The body of {@code createAlertByReference}: an alert about an event that advanced hunting found.
 *
 * <p>In observed answers, a missing recommendedAction causes the code BadRequest, so BadRequest is reported for it
 * instead of the documented MissingRequiredParameter.
 *
 * @param machineId the id of the device; anything other than 40 hexadecimal digits is reported as advice
 * @param severity the severity of the alert
 * @param title the title. If the device has an open alert with that title, the service adds the event to that alert
 * @param description the description
 * @param recommendedAction what to do about the alert; the name is singular, unlike in an indicator
 * @param eventTime the time of the event, exactly as in advanced hunting. The service declares a string, so other
 *     formats are only reported as advice: not a time, not in UTC, or fewer than 3 fraction digits
 * @param reportId the id of the event, as a JSON string; anything other than decimal digits is reported as advice
 * @param category the category. The service declares any optional string, so a missing or unlisted one is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/create-alert-by-reference">documentation</a>
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
    /** {@return a builder with all components null} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the components of this record} */
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

    /** Each method sets the component of the same name. Other components stay null. Not thread-safe. */
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

        public Builder machineId(@Nullable String value) {
            this.machineId = value;
            return this;
        }

        public Builder severity(@Nullable AlertSeverity value) {
            this.severity = value;
            return this;
        }

        public Builder title(@Nullable String value) {
            this.title = value;
            return this;
        }

        public Builder description(@Nullable String value) {
            this.description = value;
            return this;
        }

        public Builder recommendedAction(@Nullable String value) {
            this.recommendedAction = value;
            return this;
        }

        public Builder eventTime(@Nullable String value) {
            this.eventTime = value;
            return this;
        }

        public Builder reportId(@Nullable String value) {
            this.reportId = value;
            return this;
        }

        public Builder category(@Nullable String value) {
            this.category = value;
            return this;
        }

        /** {@return the record, without checking it} */
        public CreateAlertByReference build() {
            return new CreateAlertByReference(
                    machineId, severity, title, description, recommendedAction, eventTime, reportId, category);
        }
    }
}
