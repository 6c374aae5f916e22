package dev.mdepreflight.internal.engine;

import dev.mdepreflight.report.ErrorCode;
import java.lang.annotation.Annotation;

/**
 * One constraint as declared: what it is reported as.
 *
 * @param annotation the constraint annotation
 * @param code the error code of a violation
 * @param advice whether a breach is advice only
 * @param adviceId the id of that advice
 */
public record Rule(Annotation annotation, ErrorCode code, boolean advice, String adviceId) {}
