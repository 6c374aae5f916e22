package dev.mdepreflight.internal.model;

import dev.mdepreflight.report.ErrorCode;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * One constraint as declared: what it is reported as.
 *
 * @param annotation the constraint annotation
 * @param code the error code of a violation
 * @param advice whether a breach is advice only
 * @param reason the reason of a breach
 * @param words the message of the declaration where it is not the constraint's default; null otherwise
 */
public record DeclaredConstraint(
        Annotation annotation,
        ErrorCode code,
        boolean advice,
        String reason,
        @Nullable String words) {}
