package dev.mdepreflight.benchmark.jmh;

import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.body.Target;
import dev.mdepreflight.benchmark.peer.Peer;
import dev.mdepreflight.benchmark.peer.Peers;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How the cost grows with the number of elements, on clean bodies of one kind beyond what the API takes in one call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 600, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class GrowthBenchmark {
    /** Who checks. */
    @Param
    public Peers peer = Peers.PREFLIGHT;

    /** How many elements the body has. */
    @Param({"1", "10", "100", "500", "5000"})
    public int elements = 1;

    private Peer checker = bytes -> false;
    private byte[] bytes = {};

    /**
     * The numbers of elements that are measured.
     *
     * @return in ascending order
     */
    public static int[] sizes() {
        return new int[] {1, 10, 100, 500, 5000};
    }

    /**
     * Sets the peer up, and sees that it accepts the body.
     *
     * @throws IOException if the body cannot be read
     */
    @Setup
    public void setUp() throws IOException {
        bytes = Body.series(elements);
        checker = peer.on(Target.SERIES);
        checker.prepare(bytes);
        if (!checker.check(bytes)) {
            throw new IllegalStateException(peer.label() + " refuses a clean body of " + elements + " elements");
        }
    }

    /**
     * The work.
     *
     * @return the verdict
     * @throws IOException if the body cannot be read
     */
    @Benchmark
    public boolean check() throws IOException {
        return checker.check(bytes);
    }
}
