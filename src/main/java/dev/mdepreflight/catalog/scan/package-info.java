/** Bodies of the calls on authenticated scans and their history. */
@NullMarked
package dev.mdepreflight.catalog.scan;

import org.jspecify.annotations.NullMarked;
