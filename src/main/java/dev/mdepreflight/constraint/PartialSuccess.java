package dev.mdepreflight.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a list whose elements the service stores one by one, so a violation in one element does not invalidate the whole call.
 *
 * <p>Such a violation has the scope {@link dev.mdepreflight.report.Scope#ELEMENT}, unless it prevents deserialization
 * ({@link dev.mdepreflight.report.ErrorCode#INVALID_REQUEST_BODY}). Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/import-ti-indicators">import-ti-indicators</a>, response.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PartialSuccess {}
