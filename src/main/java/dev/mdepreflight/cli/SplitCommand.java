package dev.mdepreflight.cli;

import dev.mdepreflight.Batch;
import dev.mdepreflight.Batches;
import dev.mdepreflight.cli.io.NumberedFiles;
import dev.mdepreflight.cli.io.OutputFiles;
import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.cli.terminal.TerminalText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** {@code mde-preflight split}: splits a body into bodies that the API accepts, one per file. */
final class SplitCommand extends BatchCommand {
    SplitCommand(Terminal terminal) {
        super(
                terminal,
                "split",
                "Split a body with too many elements for one call into bodies that the API takes, in the files NAME-0001.json, "
                        + "NAME-0002.json and so on. The elements are not checked.",
                ExitStatus.list("the files are written", "violations outside the elements; nothing is written"));
    }

    @Override
    Outcome cut(Batches batches, Path file, OutputFiles outputs) throws IOException {
        NumberedFiles bodies = outputs.numbered("");
        long elements = 0;
        try (Stream<Batch> cut = batches.split(file)) {
            for (Iterator<Batch> rest = cut.iterator(); rest.hasNext(); ) {
                Batch batch = rest.next();
                bodies.write(batch.bytes());
                elements += batch.size();
            }
        }
        String counted = TerminalText.ofCount(elements) + (elements == 1 ? " element in " : " elements in ");
        return new Outcome(ExitStatus.CLEAN, counted + bodies.summary());
    }
}
