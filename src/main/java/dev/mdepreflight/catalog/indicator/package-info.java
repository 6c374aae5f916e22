/** Bodies of the calls that submit, import, and delete indicators. */
@NullMarked
package dev.mdepreflight.catalog.indicator;

import org.jspecify.annotations.NullMarked;
