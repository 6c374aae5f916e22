/** Reads and writes the files and streams of the command line. */
@NullMarked
package dev.mdepreflight.cli.io;

import org.jspecify.annotations.NullMarked;
