/** The files and streams that the command line reads and writes. */
@NullMarked
package dev.mdepreflight.cli.io;

import org.jspecify.annotations.NullMarked;
