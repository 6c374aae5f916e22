/**
 * Jakarta Validation constraints for the bodies of the API, each tied to the error code under which it is reported.
 *
 * <p>They are ordinary constraints: they take groups and payloads, can be composed, and stand on components, parameters and type
 * arguments. {@link dev.mdepreflight.constraint.Utf8Validator} and {@link dev.mdepreflight.constraint.CrossFieldValidator} are the
 * bases for constraints that are checked on JSON bytes without binding them.
 */
@NullMarked
package dev.mdepreflight.constraint;

import org.jspecify.annotations.NullMarked;
