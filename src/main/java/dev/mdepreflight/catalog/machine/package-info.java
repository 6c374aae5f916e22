/** Bodies of the calls that tag and value devices. */
@NullMarked
package dev.mdepreflight.catalog.machine;

import org.jspecify.annotations.NullMarked;
