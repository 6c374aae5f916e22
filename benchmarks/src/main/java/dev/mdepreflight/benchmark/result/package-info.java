/** Results: how they are kept, held against the gates and drawn. */
@NullMarked
package dev.mdepreflight.benchmark.result;

import org.jspecify.annotations.NullMarked;
