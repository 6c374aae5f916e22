/**
 * The command line: checks files against the catalog and shows the reports to people or to programs.
 *
 * <p>Nothing from an input, and no file name, reaches the terminal with its control characters intact. All output is
 * UTF-8.
 */
@NullMarked
package dev.mdepreflight.cli;

import org.jspecify.annotations.NullMarked;
