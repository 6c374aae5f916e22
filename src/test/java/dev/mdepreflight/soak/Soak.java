package dev.mdepreflight.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.report.ErrorEnvelope;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that send clean and faulty requests through one sender. */
final class Soak {
    private static final int THREADS = 64;
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("soak.seconds", 1));
    private static final long SEED = Long.getLong("soak.seed", 1);
    private static final int REQUESTS_PER_OPERATION = 40;

    /** What the heap may hold more after the run than before: connections and pools come and go, a leak grows with each request. */
    private static final long TOLERANCE = 4 << 20;

    private static final int MOST_COLLECTIONS = 20;

    private final List<LabelledRequest> requests = LabelledRequest.ofEveryOperation(SEED, REQUESTS_PER_OPERATION);
    private final LoopbackApi api;
    private final Sender sender;

    Soak(LoopbackApi api, Sender sender) {
        this.api = api;
        this.sender = sender;
    }

    /** Runs, and fails at the first wrong verdict and if the heap has grown. */
    void run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            // Everything is loaded, connected and compiled, and the server keeps as many requests as it ever will.
            send(threads, Duration.ofSeconds(1));
            long before = heapInUse();
            Tally tally = send(threads, TIME);
            long grown = heapInUse() - before;
            System.out.printf(
                    "%s: %,d clean and %,d faulty requests in %d s, heap %+,d KiB%n",
                    sender.getClass().getSimpleName(), tally.clean, tally.faulty, TIME.toSeconds(), grown >> 10);
            assertThat(grown).as("bytes that the heap has grown by").isLessThan(TOLERANCE);
        } finally {
            threads.shutdownNow();
        }
    }

    private Tally send(ExecutorService threads, Duration time) throws Exception {
        long countBefore = api.count();
        long end = System.nanoTime() + time.toNanos();
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
        assertThat(api.count() - countBefore).as("requests at the server").isEqualTo(sum.clean);
        return sum;
    }

    private Tally sendUntil(long end, SplittableRandom random) throws Exception {
        long clean = 0;
        long faulty = 0;
        do {
            LabelledRequest request = requests.get(random.nextInt(requests.size()));
            Optional<ErrorEnvelope> refusal = sender.send(request.method(), api.uri(request.path()), request.body());
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
