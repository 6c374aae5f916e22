/** Whether a device takes the action that a request asks for. */
@NullMarked
package dev.mdepreflight.internal.device;

import org.jspecify.annotations.NullMarked;
