package dev.mdepreflight.internal.model;

import dev.mdepreflight.report.ErrorCode;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * A constraint and how it is reported.
 *
 * @param code the error code of a violation
 * @param advice whether a breach is reported as advice instead of a violation
 * @param reason the reason of the violation or advice
 * @param words the message that the declaration sets; null for the constraint's default message
 */
public record DeclaredConstraint(
        Annotation annotation,
        ErrorCode code,
        boolean advice,
        String reason,
        @Nullable String words) {
    /** Whether the message is a template. */
    public boolean isInterpolated() {
        return words != null && (words.contains("{") || words.contains("$"));
    }
}
