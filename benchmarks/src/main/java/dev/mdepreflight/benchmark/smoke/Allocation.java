package dev.mdepreflight.benchmark.smoke;

import com.sun.management.ThreadMXBean;
import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.body.Target;
import dev.mdepreflight.benchmark.peer.Peer;
import dev.mdepreflight.benchmark.peer.Peers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much a peer allocates for a clean body, as the JVM counts it for the thread: the same on a slow machine as on a fast one. */
public final class Allocation {
    /** Bytes that a call may allocate. */
    private static final double BOUND = 64;

    /** Bytes by which a body of 500 or 5,000 elements may exceed one of a single element: none but for the rounding of few calls. */
    private static final double GROWTH_BOUND = 8;

    private static final String SERIES_OF = "series of ";
    private static final int[] SERIES = {1, 500, 5000};
    private static final int ROUNDS = 5;
    /** About this many bytes of bodies are checked in a round, so that the code is compiled after the first ones. */
    private static final int BYTES_PER_ROUND = 20_000_000;

    private Allocation() {}

    /**
     * Measures a peer.
     *
     * @param peer who is measured
     * @return bytes allocated by a call, by body; of series the shorter first
     * @throws IOException if a body cannot be read
     */
    public static Map<String, Double> of(Peers peer) throws IOException {
        Map<String, Double> allocated = new LinkedHashMap<>();
        for (Body body : Body.values()) {
            if (body.isClean()) {
                allocated.put(body.label(), perCall(peer, body.target(), body.bytes()));
            }
        }
        for (int elements : SERIES) {
            allocated.put(SERIES_OF + elements, perCall(peer, Target.SERIES, Body.series(elements)));
        }
        return allocated;
    }

    /**
     * Holds what was measured against the bounds.
     *
     * @param allocated what {@link #of} gave
     * @return a line for each bound that is broken; none if all is well
     */
    public static List<String> faults(Map<String, Double> allocated) {
        List<String> faults = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Double> entry : allocated.entrySet()) {
            double bytes = entry.getValue();
            if (bytes > BOUND) {
                faults.add("%s: %.0f B a call, more than %.0f".formatted(entry.getKey(), bytes, BOUND));
            }
            if (entry.getKey().startsWith(SERIES_OF)) {
                least = Math.min(least, bytes);
                if (bytes > least + GROWTH_BOUND) {
                    faults.add("%s: %.0f B a call, %.0f B more than a shorter one"
                            .formatted(entry.getKey(), bytes, bytes - least));
                }
            }
        }
        return faults;
    }

    /** The least of some rounds: what the compiler takes away in the end, it takes away for users too. */
    static double perCall(Peers peer, Target target, byte[] body) throws IOException {
        Peer checker = peer.on(target);
        checker.prepare(body);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int calls = Math.max(20, Math.min(20_000, BYTES_PER_ROUND / body.length));
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int call = 0; call < calls; call++) {
                if (!checker.check(body)) {
                    throw new IllegalStateException(peer.label() + " refuses a clean body");
                }
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            least = Math.min(least, (double) allocated / calls);
        }
        return least;
    }
}
