/** The JMH benchmarks. */
@NullMarked
package dev.mdepreflight.benchmark.jmh;

import org.jspecify.annotations.NullMarked;
