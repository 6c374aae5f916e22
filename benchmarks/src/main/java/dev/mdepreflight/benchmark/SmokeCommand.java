package dev.mdepreflight.benchmark;

import dev.mdepreflight.benchmark.jmh.Passes;
import dev.mdepreflight.benchmark.peer.Peers;
import dev.mdepreflight.benchmark.smoke.Allocation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a build can hold on to. No time decides. */
@Command(
        name = "smoke",
        description = "Fails if a clean body makes the library allocate, or if a benchmark does not run.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:all is well", "1:a bound is broken, or a benchmark fails"})
final class SmokeCommand implements Callable<Integer> {
    @Option(
            names = "--peer",
            description =
                    "Whose allocation is held against the bounds; any but ${DEFAULT-VALUE} shows that they can be broken.")
    private Peers peer = Peers.PREFLIGHT;

    @Override
    public Integer call() throws IOException {
        System.out.println("Allocation of " + peer.label());
        Map<String, Double> allocated = Allocation.of(peer);
        allocated.forEach((body, bytes) -> System.out.printf("%-32s %10.2f B a call%n", body, bytes));
        List<String> faults = Allocation.faults(allocated);
        faults.forEach(fault -> System.err.println("smoke: " + fault));
        int benchmarks = 0;
        for (ChainedOptionsBuilder pass : Passes.smoke()) {
            try {
                benchmarks += new Runner(pass.verbosity(VerboseMode.SILENT).build())
                        .run()
                        .size();
            } catch (RunnerException e) {
                System.err.println("smoke: a benchmark fails: " + reason(e));
                return 1;
            }
        }
        System.out.println(benchmarks + " benchmarks ran");
        return faults.isEmpty() ? 0 : 1;
    }

    /** JMH wraps what a benchmark throws, the last time as a suppressed exception. */
    private static Throwable reason(Throwable thrown) {
        Throwable inner = thrown.getCause() == null && thrown.getSuppressed().length > 0
                ? thrown.getSuppressed()[0]
                : thrown.getCause();
        return inner == null ? thrown : reason(inner);
    }
}
