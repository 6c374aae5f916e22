/** Splits documents of any length into bodies. A document is read twice: first to find faults and elements, then to copy the elements. */
@NullMarked
package dev.mdepreflight.internal.batch;

import org.jspecify.annotations.NullMarked;
