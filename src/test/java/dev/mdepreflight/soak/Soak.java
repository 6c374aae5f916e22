package dev.mdepreflight.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.report.ErrorEnvelope;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Many threads that send clean and faulty requests through one sender. */
public final class Soak {
    private static final int THREADS = 64;
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("soak.seconds", 1));
    private static final long SEED = Long.getLong("soak.seed", 1);
    private static final int REQUESTS_PER_OPERATION = 40;

    /** From here on a run is long: it begins with everything in its place. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final Duration LONG_WARM_UP = Duration.ofSeconds(5);

    /**
     * What the heap may hold more after the run than before, in bytes: connections and pools come and go, a leak grows with each request. A
     * second is for the verdicts: only leaks of some kilobytes a request are seen in it.
     */
    private static final long TOLERANCE = 4 << 20;

    /**
     * The same of a long run. In 60 s on two processors the slowest adapter took 26,700 requests, the others 77,000 and more: 100 bytes of each,
     * which is less than any request, would be 2.6 million.
     */
    private static final long LONG_TOLERANCE = 2 << 20;

    private static final int MOST_COLLECTIONS = 20;

    private final Function<String, URI> address;
    private final LongSupplier arrived;
    private final Sender sender;
    private final Duration time;
    private final List<LabelledRequest> requests;

    /**
     * A run of {@code -Dsoak.seconds}, one if it is not set.
     *
     * @param address the address of a path
     * @param arrived how many requests were let through to there
     * @param sender what is tried
     */
    public Soak(Function<String, URI> address, LongSupplier arrived, Sender sender) {
        this(address, arrived, sender, TIME);
    }

    Soak(Function<String, URI> address, LongSupplier arrived, Sender sender, Duration time) {
        this.address = address;
        this.arrived = arrived;
        this.sender = sender;
        this.time = time;
        this.requests = LabelledRequest.ofEveryOperation(SEED, REQUESTS_PER_OPERATION).stream()
                .filter(request -> sender.sends(request.method(), request.path()))
                .toList();
    }

    /** Runs, and fails at the first wrong verdict and if the heap has grown. */
    public void run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            // Everything is loaded, connected and compiled, and the server keeps as many requests as it ever will.
            boolean isLong = time.compareTo(LONG) >= 0;
            long tolerance = isLong ? LONG_TOLERANCE : TOLERANCE;
            send(threads, isLong ? LONG_WARM_UP : WARM_UP);
            long before = heapInUse();
            Tally tally = send(threads, time);
            long grown = heapInUse() - before;
            System.out.printf(
                    "%s: %,d clean and %,d faulty requests in %d s, heap %+,d KiB; a leak of %,d bytes a request fails%n",
                    sender,
                    tally.clean,
                    tally.faulty,
                    time.toSeconds(),
                    grown >> 10,
                    tolerance / (tally.clean + tally.faulty));
            assertThat(grown).as("bytes that the heap has grown by").isLessThan(tolerance);
        } finally {
            threads.shutdownNow();
        }
    }

    private Tally send(ExecutorService threads, Duration duration) throws Exception {
        long countBefore = arrived.getAsLong();
        long end = System.nanoTime() + duration.toNanos();
        SplittableRandom random = new SplittableRandom(SEED);
        List<Future<Tally>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom own = random.split();
            running.add(threads.submit(() -> sendUntil(end, own)));
        }
        Tally sum = new Tally(0, 0);
        for (Future<Tally> one : running) {
            Tally tally = one.get();
            sum = new Tally(sum.clean + tally.clean, sum.faulty + tally.faulty);
        }
        assertThat(sum.clean).isPositive();
        assertThat(sum.faulty).isPositive();
        assertThat(arrived.getAsLong() - countBefore)
                .as("requests at the server")
                .isEqualTo(sum.clean);
        return sum;
    }

    private Tally sendUntil(long end, SplittableRandom random) throws Exception {
        long clean = 0;
        long faulty = 0;
        do {
            LabelledRequest request = requests.get(random.nextInt(requests.size()));
            Optional<ErrorEnvelope> refusal =
                    sender.send(request.method(), address.apply(request.path()), request.body());
            assertThat(refusal.map(Soak::told).orElse(""))
                    .as("%s %s", request.method(), request.path())
                    .isEqualTo(request.refusal());
            if (request.isClean()) {
                clean++;
            } else {
                faulty++;
            }
        } while (System.nanoTime() < end);
        return new Tally(clean, faulty);
    }

    /** What was sent, by what became of it. */
    private record Tally(long clean, long faulty) {}

    private static String told(ErrorEnvelope envelope) {
        return String.join(" ", envelope.code(), envelope.details().get(0).target());
    }

    /** What a collection leaves, once another one frees nothing more. */
    private static long heapInUse() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int collection = 0; collection < MOST_COLLECTIONS; collection++) {
            System.gc();
            // What is freed by references and by threads that end is freed by the next one.
            Thread.sleep(50);
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (now >= least && collection > 3) {
                break;
            }
            least = Math.min(least, now);
        }
        return least;
    }
}
