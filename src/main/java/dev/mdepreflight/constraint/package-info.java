/**
 * Jakarta Validation constraints for the bodies of the API, each with the error code of its violations.
 *
 * <p>They are ordinary constraints: they have groups and payloads, can be composed, and can be placed on components,
 * parameters, and type arguments. To write a constraint that is checked on JSON bytes without binding them, extend
 * {@link dev.mdepreflight.constraint.Utf8Validator} or {@link dev.mdepreflight.constraint.CrossFieldValidator}.
 *
 * <p>These members have the same meaning in all constraints:
 *
 * <ul>
 *   <li>{@code message}: the message template; by default, the documented message of the error code
 *   <li>{@code groups}: the validation groups; empty for the default group
 *   <li>{@code payload}: {@link dev.mdepreflight.report.Advice} turns a violation into advice
 *   <li>{@code adviceId}: the reason for that advice; empty for the name of the constraint in kebab case
 *   <li>{@code List}: holds several constraints of the same kind in one place
 *   <li>{@code Validator}: checks a value; public because Bean Validation requires it
 * </ul>
 */
@NullMarked
package dev.mdepreflight.constraint;

import org.jspecify.annotations.NullMarked;
