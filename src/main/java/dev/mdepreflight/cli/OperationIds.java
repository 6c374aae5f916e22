package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import java.util.Iterator;

/** The operation ids for the completion script. */
final class OperationIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Operations.all().stream().map(Operation::id).iterator();
    }
}
