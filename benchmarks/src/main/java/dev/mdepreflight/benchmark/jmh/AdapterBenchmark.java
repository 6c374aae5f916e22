package dev.mdepreflight.benchmark.jmh;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.client.Client;
import dev.mdepreflight.benchmark.client.Clients;
import dev.mdepreflight.benchmark.client.LoopbackServer;
import dev.mdepreflight.catalog.Operation;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A request and its answer on the loopback address, by a bare client and by one with the adapter: what the adapter adds. The server runs
 * in the same JVM, so that a request costs as little as it can.
 *
 * <p>JMH varies the parameter that comes last in the alphabet first: the bare client and the one with the adapter are measured one after the
 * other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class AdapterBenchmark {
    /** Who sends. */
    @Param
    public Clients client = Clients.HTTP_CLIENT;

    /** What is sent. */
    @Param({"SUBMIT_INDICATOR", "IMPORT_COMPACT"})
    public Body body = Body.SUBMIT_INDICATOR;

    /** Whether the adapter checks it. */
    @Param({"false", "true"})
    public boolean withAdapter;

    private @Nullable LoopbackServer server;
    private Client sender = () -> 0;

    /**
     * Starts the server, and sees that the client reaches it.
     *
     * @throws IOException if there is no server, or it is not reached
     * @throws InterruptedException if the thread is interrupted
     */
    @Setup
    public void setUp() throws IOException, InterruptedException {
        LoopbackServer started = new LoopbackServer();
        server = started;
        Operation operation = Objects.requireNonNull(body.target().operation());
        URI uri = started.uri(operation.path());
        sender = withAdapter
                ? client.checked(
                        uri,
                        body.bytes(),
                        Preflight.builder().hosts(uri.getHost()).build())
                : client.bare(uri, body.bytes());
        if (sender.send() != 200) {
            throw new IllegalStateException(client.label() + " does not reach the server");
        }
    }

    /** Stops the server. */
    @TearDown
    public void tearDown() {
        if (server != null) {
            server.close();
        }
    }

    /**
     * The work.
     *
     * @return the status of the answer
     * @throws IOException if the request fails
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    public int send() throws IOException, InterruptedException {
        return sender.send();
    }
}
