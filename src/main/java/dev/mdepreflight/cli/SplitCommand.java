package dev.mdepreflight.cli;

import dev.mdepreflight.Batch;
import dev.mdepreflight.Batches;
import dev.mdepreflight.cli.io.NumberedFiles;
import dev.mdepreflight.cli.io.OutputFiles;
import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code mde-preflight split}: cuts a body into bodies that the API takes, a file for each. */
final class SplitCommand extends BatchCommand {

    SplitCommand(Terminal terminal) {
        super(
                terminal,
                "split",
                "Cut a body with more elements than the API takes at once into bodies that it takes, in the files NAME-0001.json, "
                        + "NAME-0002.json and so on. The elements are not checked.",
                new TreeMap<>(Map.of(
                        "0", "the files are written",
                        "1", "violations outside the elements; nothing is written",
                        "2", "wrong usage, or something could not be read or written")));
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
        String counted = number(elements) + (elements == 1 ? " element in " : " elements in ");
        return new Outcome(ExitStatus.CLEAN, counted + bodies.summary());
    }
}
