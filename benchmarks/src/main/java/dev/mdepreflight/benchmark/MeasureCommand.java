package dev.mdepreflight.benchmark;

import dev.mdepreflight.benchmark.jmh.Passes;
import dev.mdepreflight.benchmark.peer.Peers;
import dev.mdepreflight.benchmark.result.ResultWriter;
import dev.mdepreflight.benchmark.smoke.Allocation;
import dev.mdepreflight.benchmark.start.StartUp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures all and writes a result file. */
@Command(name = "measure", description = "Runs all benchmarks on this JVM and writes a result file.")
final class MeasureCommand implements Callable<Integer> {
    /** Enough for a median that holds still. */
    private static final int START_UP_RUNS = 20;

    private static final int QUICK_START_UP_RUNS = 3;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The result file.")
    private Path out = Path.of("");

    @Option(
            names = "--cli-jar",
            required = true,
            paramLabel = "FILE",
            description = "The jar of the library's command line, whose start is measured.")
    private Path cliJar = Path.of("");

    @Option(names = "--commit", description = "The commit of the checkout, for the record.")
    private String commit = "unknown";

    @Option(names = "--command", description = "The command that was given, for the record.")
    private String command = "measure";

    @Option(names = "--quick", description = "See that everything runs; the figures mean little.")
    private boolean quick;

    @Override
    public Integer call() throws IOException, InterruptedException, RunnerException {
        Map<StartUp.Program, StartUp.Times> startUp =
                new StartUp(cliJar).measure(quick ? QUICK_START_UP_RUNS : START_UP_RUNS);
        Map<String, Double> allocated = Allocation.of(Peers.PREFLIGHT);
        List<RunResult> results = new ArrayList<>();
        for (ChainedOptionsBuilder pass : quick ? Passes.quick() : Passes.measured()) {
            results.addAll(new Runner(pass.build()).run());
        }
        ResultWriter.write(out, new ResultWriter.Run(commit, command, quick), results, startUp, allocated);
        System.out.println("written: " + out);
        return 0;
    }
}
