package dev.mdepreflight.cli;

import dev.mdepreflight.Batches;
import dev.mdepreflight.cli.io.NumberedFiles;
import dev.mdepreflight.cli.io.OutputFiles;
import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.cli.terminal.TerminalText;
import java.io.IOException;
import java.nio.file.Path;

/** {@code mde-preflight partition}: writes clean elements into new bodies, and faulty elements with their violations into a file. */
final class PartitionCommand extends BatchCommand {
    PartitionCommand(Terminal terminal) {
        super(
                terminal,
                "partition",
                "Check every element of a body of any size. The clean ones go into bodies that the API takes, in the files "
                        + "NAME-clean-0001.json and so on. The faulty ones go into NAME-faulty.ndjson, one per line with its "
                        + "violations.",
                ExitStatus.list(
                        "all elements are clean",
                        "some are faulty, or there are violations outside the elements and nothing is written"));
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
        String all = TerminalText.ofCount(clean + faulty.count());
        String rest = clean == 0 ? "" : "; the clean ones in " + bodies.summary();
        if (faulty.count() > 0) {
            return TerminalText.ofCount(faulty.count()) + " of " + all + " elements faulty, in " + faulty.name() + rest;
        }
        return clean == 0 ? "no elements" : "all of " + all + " elements clean, in " + bodies.summary();
    }
}
