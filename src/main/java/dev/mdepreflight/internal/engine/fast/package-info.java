/** The recognizer: finds out whether a body is definitely clean, without creating tokens or copies. */
@NullMarked
package dev.mdepreflight.internal.engine.fast;

import org.jspecify.annotations.NullMarked;
