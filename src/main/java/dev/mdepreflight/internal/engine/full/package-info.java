/** The diagnoser: finds, explains and locates every fault of a body. */
@NullMarked
package dev.mdepreflight.internal.engine.full;

import org.jspecify.annotations.NullMarked;
