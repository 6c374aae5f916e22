/** The engine, which checks bytes and bound objects against the compiled model of a body. */
@NullMarked
package dev.mdepreflight.internal.engine;

import org.jspecify.annotations.NullMarked;
