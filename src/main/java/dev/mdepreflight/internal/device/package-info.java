/** Checks whether a device supports an action. */
@NullMarked
package dev.mdepreflight.internal.device;

import org.jspecify.annotations.NullMarked;
