/** Bodies of the calls that tag devices and set their value. */
@NullMarked
package dev.mdepreflight.catalog.machine;

import org.jspecify.annotations.NullMarked;
