/** The bodies that are measured: always the same bytes. */
@NullMarked
package dev.mdepreflight.benchmark.body;

import org.jspecify.annotations.NullMarked;
