/** Bodies of the calls that act on machines. The names in {@code @AlsoKnown} come from {@code $metadata}. */
@NullMarked
package dev.mdepreflight.catalog.action;

import org.jspecify.annotations.NullMarked;
