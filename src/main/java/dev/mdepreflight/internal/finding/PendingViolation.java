package dev.mdepreflight.internal.finding;

import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A violation that does not have its message and location yet.
 *
 * @param reason the id of the constraint, or one of {@link Reasons}
 * @param span the place in the bytes; null if an object was checked
 * @param excerpt the rejected value as it can be shown, or null
 * @param hint how to correct the value, or null
 * @param sizes the sizes of a batch
 */
public record PendingViolation(
        ErrorCode code,
        String reason,
        PathNode frame,
        @Nullable Span span,
        @Nullable String excerpt,
        @Nullable String hint,
        Sizes sizes) {
    public record Sizes(int received, int allowed) {
        static final Sizes NONE = new Sizes(0, 0);
    }

    public static PendingViolation of(
            ErrorCode code,
            String reason,
            PathNode frame,
            @Nullable Span span,
            @Nullable String excerpt,
            @Nullable String hint) {
        return new PendingViolation(code, reason, frame, span, excerpt, hint, Sizes.NONE);
    }

    /** A body that cannot be deserialized is rejected as a whole. For any other fault in an element, only the element is rejected. */
    Scope scope() {
        return frame.element() && code != ErrorCode.INVALID_REQUEST_BODY ? Scope.ELEMENT : Scope.REQUEST;
    }

    public Violation violation(@Nullable Location location) {
        return Violation.builder(code, reason, message())
                .part(frame.part())
                .pointer(frame.pointer())
                .location(location)
                .excerpt(shown())
                .hint(hint)
                .scope(scope())
                .build();
    }

    @Nullable
    String shown() {
        return excerpt != null && frame.sensitive() ? Excerpt.REDACTED : excerpt;
    }

    private String message() {
        String value = shown();
        String subject = value == null ? Excerpt.of(frame.parameter()) : value;
        return switch (code) {
            case INVALID_INPUT, INVALID_HASH_VALUE, INVALID_DOMAIN_NAME, INVALID_IP_ADDRESS, INVALID_URL ->
                code.message(subject);
            case OS_PLATFORM_NOT_SUPPORTED, RESOURCE_NOT_FOUND, DISALLOWED_OPERATION -> code.message(subject);
            case ODATA_ERROR -> code.message(hint == null ? subject : hint);
            case MISSING_REQUIRED_PARAMETER -> code.message(Excerpt.of(frame.parameter()));
            case MAXIMUM_BATCH_SIZE_EXCEEDED -> code.message(sizes.received(), sizes.allowed());
            case CLIENT_VERSION_NOT_SUPPORTED -> code.message(subject, subject);
            default -> code.message();
        };
    }
}
