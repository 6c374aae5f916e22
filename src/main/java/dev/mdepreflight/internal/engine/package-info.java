/** The engine: the compiled model of a body, and the ways of checking bytes and bound objects against it. */
@NullMarked
package dev.mdepreflight.internal.engine;

import org.jspecify.annotations.NullMarked;
