package dev.mdepreflight.benchmark.jmh;

import dev.mdepreflight.benchmark.body.Body;
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

/**
 * What a peer takes for a body. The peer is shared by all threads, so that two threads show what cores bring.
 *
 * <p>The warm-up is longer than the measurement, since large methods are compiled late.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 600, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class BodyBenchmark {
    /** Who checks. */
    @Param
    public Peers peer = Peers.PREFLIGHT;

    /** What is checked. */
    @Param
    public Body body = Body.ISOLATE_MACHINE;

    private Peer checker = bytes -> false;
    private byte[] bytes = {};

    /**
     * Sets the peer up, and sees that it does its work.
     *
     * @throws IOException if the body cannot be read
     */
    @Setup
    public void setUp() throws IOException {
        bytes = body.bytes();
        checker = peer.on(body.target());
        checker.prepare(bytes);
        if (checker.check(bytes) != (body.isClean() || !peer.checksValues())) {
            throw new IllegalStateException(peer.label() + " is wrong about " + body.label());
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
