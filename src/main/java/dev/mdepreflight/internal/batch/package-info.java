/** Bodies cut into several: documents of any length are read twice, once for their outline and once for the bytes between. */
@NullMarked
package dev.mdepreflight.internal.batch;

import org.jspecify.annotations.NullMarked;
