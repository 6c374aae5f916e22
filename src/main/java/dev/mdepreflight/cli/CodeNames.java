package dev.mdepreflight.cli;

import dev.mdepreflight.report.ErrorCode;
import java.util.Arrays;
import java.util.Iterator;

/** The names of the error codes, for the completion script. */
final class CodeNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(ErrorCode.values()).map(ErrorCode::code).iterator();
    }
}
