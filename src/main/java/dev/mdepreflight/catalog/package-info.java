/** The operations of the API and the annotated records of their bodies. */
@NullMarked
package dev.mdepreflight.catalog;

import org.jspecify.annotations.NullMarked;
