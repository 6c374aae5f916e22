/** The entry point of the library: {@link dev.mdepreflight.Preflight} checks a body before it is sent. */
@NullMarked
package dev.mdepreflight;

import org.jspecify.annotations.NullMarked;
