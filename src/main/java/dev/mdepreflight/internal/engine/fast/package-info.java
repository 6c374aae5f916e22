/** The recognizer: decides whether a body is certainly clean, without tokens or copies. */
@NullMarked
package dev.mdepreflight.internal.engine.fast;

import org.jspecify.annotations.NullMarked;
