/** Bodies of the calls for authenticated scans and scan history. */
@NullMarked
package dev.mdepreflight.catalog.scan;

import org.jspecify.annotations.NullMarked;
