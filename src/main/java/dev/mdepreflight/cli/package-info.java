/**
 * The command line: checks files against the catalog and prints the reports for people or programs.
 *
 * <p>No text from an input and no file name reaches the terminal with control characters. All output is UTF-8.
 */
@NullMarked
package dev.mdepreflight.cli;

import org.jspecify.annotations.NullMarked;
