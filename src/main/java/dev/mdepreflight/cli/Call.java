package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.cli.http.RequestLine;
import org.jspecify.annotations.Nullable;

/**
 * What the command line names as the call to check.
 *
 * @param operation the operation whose body is checked; null if the call has no body that is known
 * @param line the request line; null if only the operation is named
 */
record Call(@Nullable Operation operation, @Nullable RequestLine line) {
    /** Written by hand because picocli asks for it of every value: that of a record is put together at run time, which takes 30 ms once. */
    @Override
    public String toString() {
        if (line != null) {
            return line.shown();
        }
        return operation == null ? "" : operation.id();
    }
}
