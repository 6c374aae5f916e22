/** HTTP clients on the loopback address, with and without the library's adapter. */
@NullMarked
package dev.mdepreflight.benchmark.client;

import org.jspecify.annotations.NullMarked;
