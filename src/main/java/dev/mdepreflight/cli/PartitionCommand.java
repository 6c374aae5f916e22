package dev.mdepreflight.cli;

import dev.mdepreflight.Batches;
import dev.mdepreflight.cli.io.NumberedFiles;
import dev.mdepreflight.cli.io.OutputFiles;
import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** {@code mde-preflight partition}: parts a body into bodies of its clean elements, and the faulty ones with what is wrong with them. */
final class PartitionCommand extends BatchCommand {

    PartitionCommand(Terminal terminal) {
        super(
                terminal,
                "partition",
                "Check every element of a body of any size, and write the clean ones into bodies that the API takes, in the files "
                        + "NAME-clean-0001.json and so on, and the faulty ones into NAME-faulty.ndjson, each in a line of JSON with "
                        + "its violations.",
                new TreeMap<>(Map.of(
                        "0", "all elements are clean",
                        "1", "some are faulty, or there are violations outside the elements and nothing is written",
                        "2", "wrong usage, or something could not be read or written")));
    }

    @Override
    Outcome cut(Batches batches, Path file, OutputFiles outputs) throws IOException {
        NumberedFiles bodies = outputs.numbered("-clean");
        FaultyElements faulty = new FaultyElements(outputs.single("-faulty.ndjson"));
        long[] clean = {0};
        batches.partition(
                file,
                batch -> {
                    bodies.write(batch.bytes());
                    clean[0] += batch.size();
                },
                faulty::write);
        faulty.finish();
        return new Outcome(
                faulty.count() == 0 ? ExitStatus.CLEAN : ExitStatus.VIOLATIONS, summary(clean[0], bodies, faulty));
    }

    private static String summary(long clean, NumberedFiles bodies, FaultyElements faulty) {
        String all = number(clean + faulty.count());
        String rest = clean == 0 ? "" : "; the clean ones in " + bodies.summary();
        if (faulty.count() > 0) {
            return number(faulty.count()) + " of " + all + " elements faulty, in " + faulty.name() + rest;
        }
        return clean == 0 ? "no elements" : "all of " + all + " elements clean, in " + bodies.summary();
    }
}
