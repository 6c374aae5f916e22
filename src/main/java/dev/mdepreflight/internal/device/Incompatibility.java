package dev.mdepreflight.internal.device;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.finding.AdviceDraft;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of an operation that a device does not meet.
 *
 * @param refused whether the service rejects the device; otherwise the shortfall is reported as advice
 * @param property the property of the device that shows the shortfall
 * @param value the value of the property
 * @param least the required version; null if the platform is not listed
 * @param hint the documented requirement
 */
public record Incompatibility(
        Operation operation,
        boolean refused,
        String property,
        String value,
        @Nullable String least,
        String hint) {
    /**
     * Returns the violation for a rejected device.
     *
     * @param location the place that names the device, or null
     */
    public Violation violation(@Nullable Location location) {
        String excerpt = Excerpt.of(value);
        ErrorCode code = least == null ? ErrorCode.OS_PLATFORM_NOT_SUPPORTED : ErrorCode.CLIENT_VERSION_NOT_SUPPORTED;
        String message = least == null ? code.message(excerpt) : code.message(operation.title(), least);
        return Violation.builder(code, doubt().id(), message)
                .part(Part.DEVICE)
                .pointer("/" + property)
                .location(location)
                .excerpt(excerpt)
                .hint(hint)
                .build();
    }

    /**
     * Returns the advice for a device that is not rejected.
     *
     * @param location the place that names the device, or null
     */
    public Advice advice(@Nullable Location location) {
        AdviceDraft doubt = doubt();
        return Advice.builder(doubt.id(), doubt.message())
                .part(Part.DEVICE)
                .pointer("/" + property)
                .location(location)
                .excerpt(Excerpt.of(value))
                .hint(hint)
                .build();
    }

    /** Returns the advice for a device that the body names. */
    public AdviceDraft doubt() {
        return least == null
                ? new AdviceDraft(
                        "unlisted-platform", "The platform of the device is not listed for this action.", hint)
                : new AdviceDraft("old-device", "The device may be too old for this action.", hint);
    }
}
