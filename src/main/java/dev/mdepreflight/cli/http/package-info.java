/** Files of HTTP requests, and their check. */
@NullMarked
package dev.mdepreflight.cli.http;

import org.jspecify.annotations.NullMarked;
