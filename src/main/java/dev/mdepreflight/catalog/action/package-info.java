/** Bodies of the calls that act on machines. */
@NullMarked
package dev.mdepreflight.catalog.action;

import org.jspecify.annotations.NullMarked;
