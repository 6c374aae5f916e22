/** The body of the call that runs an advanced hunting query. */
@NullMarked
package dev.mdepreflight.catalog.hunting;

import org.jspecify.annotations.NullMarked;
