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
 * What a device lacks for an operation.
 *
 * @param operation the operation
 * @param refused whether the service refuses it; it is doubtful otherwise
 * @param property the property of the device that shows it
 * @param value that property's value
 * @param least the version that is needed; null if the platform is not listed at all
 * @param hint what is documented
 */
public record Incompatibility(
        Operation operation,
        boolean refused,
        String property,
        String value,
        @Nullable String least,
        String hint) {
    /**
     * The violation of one that is refused.
     *
     * @param location where the device is named, or null
     * @return under the reason of its doubt; it refuses the request
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
     * The advice of one that is doubtful.
     *
     * @param location where the device is named, or null
     * @return under the reason of its doubt
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

    /**
     * The same, for a device that the body names.
     *
     * @return under the id {@code unlisted-platform} or {@code old-device}
     */
    public AdviceDraft doubt() {
        return least == null
                ? new AdviceDraft(
                        "unlisted-platform", "The platform of the device is not listed for this action.", hint)
                : new AdviceDraft("old-device", "The device may be too old for this action.", hint);
    }
}
