/**
 * The command line: checks files against the catalog and prints the reports for people or programs.
 *
 * <p>Control characters in inputs and file names never reach the terminal. All output is UTF-8.
 */
@NullMarked
package dev.mdepreflight.cli;

import org.jspecify.annotations.NullMarked;
