/** What can be asked of the API: its operations and the annotated records of their bodies. */
@NullMarked
package dev.mdepreflight.catalog;

import org.jspecify.annotations.NullMarked;
