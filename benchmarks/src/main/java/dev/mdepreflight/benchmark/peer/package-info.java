/** The library and those that it is measured against, behind one interface. */
@NullMarked
package dev.mdepreflight.benchmark.peer;

import org.jspecify.annotations.NullMarked;
