/** Prints text, tables, color and progress on a terminal. */
@NullMarked
package dev.mdepreflight.cli.terminal;

import org.jspecify.annotations.NullMarked;
