/** How long fresh JVMs take to a first answer. */
@NullMarked
package dev.mdepreflight.benchmark.start;

import org.jspecify.annotations.NullMarked;
