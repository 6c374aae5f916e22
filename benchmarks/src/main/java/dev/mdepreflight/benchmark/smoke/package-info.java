/** What must hold on any machine, however slow: what is allocated, and that every benchmark runs. */
@NullMarked
package dev.mdepreflight.benchmark.smoke;

import org.jspecify.annotations.NullMarked;
