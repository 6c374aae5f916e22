package dev.mdepreflight.benchmark.smoke;

import com.sun.management.ThreadMXBean;
import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.body.Target;
import dev.mdepreflight.benchmark.peer.Peer;
import dev.mdepreflight.benchmark.peer.Peers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much a peer allocates for a clean body, as the JVM counts it for the thread: the same on a slow machine as on a fast one. */
public final class Allocation {
    /** Bytes that a call may allocate. */
    public static final double BOUND = 64;

    /** Bytes by which a body of 500 or 5,000 elements may exceed one of a single element: none but for the rounding of few calls. */
    private static final double GROWTH_BOUND = 8;

    private static final int[] SERIES = {1, 500, 5000};
    private static final int ROUNDS = 5;
    /** About this many bytes of bodies are checked in a round, so that the code is compiled after the first ones. */
    private static final int BYTES_PER_ROUND = 40_000_000;

    private Allocation() {}

    /**
     * Holds a peer against the bounds.
     *
     * @param peer who is measured
     * @return a line for each body that breaks a bound; none if all is well
     * @throws IOException if a body cannot be read
     */
    public static List<String> faults(Peers peer) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Body body : Body.values()) {
            if (body.isClean()) {
                hold(perCall(peer, body.target(), body.bytes()), body.label(), faults);
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (int elements : SERIES) {
            double bytes = perCall(peer, Target.SERIES, Body.series(elements));
            hold(bytes, "series of " + elements, faults);
            least = Math.min(least, bytes);
            if (bytes > least + GROWTH_BOUND) {
                faults.add(String.format(
                        Locale.ROOT,
                        "series of %d: %.0f B a call, %.0f B more than a shorter one",
                        elements,
                        bytes,
                        bytes - least));
            }
        }
        return faults;
    }

    private static void hold(double bytes, String body, List<String> faults) {
        System.out.printf(Locale.ROOT, "%-32s %10.2f B a call%n", body, bytes);
        if (bytes > BOUND) {
            faults.add(String.format(Locale.ROOT, "%s: %.0f B a call, more than %.0f", body, bytes, BOUND));
        }
    }

    /** The least of some rounds: what the compiler takes away in the end, it takes away for users too. */
    static double perCall(Peers peer, Target target, byte[] body) throws IOException {
        Peer checker = peer.on(target);
        checker.prepare(body);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int calls = Math.max(20, Math.min(50_000, BYTES_PER_ROUND / body.length));
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
