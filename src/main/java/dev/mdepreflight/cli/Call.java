package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What the command line names as the call to check.
 *
 * @param operation the operation whose body is checked; null if the call has no body that is known
 * @param line the request line; null if only the operation is named
 */
record Call(@Nullable Operation operation, @Nullable RequestLine line) {}
