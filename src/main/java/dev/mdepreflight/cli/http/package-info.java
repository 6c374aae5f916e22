/** Reads and checks files of HTTP requests. */
@NullMarked
package dev.mdepreflight.cli.http;

import org.jspecify.annotations.NullMarked;
