/** Measures the library against others; one command to run, one to report. */
@NullMarked
package dev.mdepreflight.benchmark;

import org.jspecify.annotations.NullMarked;
