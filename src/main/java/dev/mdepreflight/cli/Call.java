package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.cli.http.RequestLine;
import org.jspecify.annotations.Nullable;

/**
 * The call to check, as the command line names it.
 *
 * @param operation the operation; null if the library doesn't define a body for the call
 * @param line the request line; null if only the operation is named
 */
record Call(@Nullable Operation operation, @Nullable RequestLine line) {
    /**
     * {@return the operation}
     *
     * @throws IllegalArgumentException if the library doesn't define a body for the call
     */
    Operation requireOperation() {
        if (operation == null) {
            throw new IllegalArgumentException("This call has no body that is known");
        }
        return operation;
    }

    /** Picocli calls this method for every value. The first call of a method that Java generates for a record takes 30 ms. */
    @Override
    public String toString() {
        return line != null ? line.shown() : operation == null ? "" : operation.id();
    }
}
