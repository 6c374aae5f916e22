/**
 * Jakarta Validation constraints for the bodies of the API, each tied to the error code under which it is reported.
 *
 * <p>They are ordinary constraints: they take groups and payloads, can be composed, and stand on components, parameters and type
 * arguments. {@link dev.mdepreflight.constraint.Utf8Validator} and {@link dev.mdepreflight.constraint.CrossFieldValidator} are the
 * bases for constraints that are checked on JSON bytes without binding them.
 *
 * <p>The members that all have: {@code message}, the documented template of the error code unless set; {@code groups}, the default group when
 * empty; {@code payload}, with which {@link dev.mdepreflight.report.Advice} makes a breach advice; {@code adviceId}, the reason of that advice,
 * or the name of the constraint in kebab case when empty.
 */
@NullMarked
package dev.mdepreflight.constraint;

import org.jspecify.annotations.NullMarked;
