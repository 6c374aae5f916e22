package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.report.Limits;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The fast path: decides whether a body is certainly clean, or decides nothing.
 *
 * <p>It reads the bytes once, without tokens, objects or a copy. It gives up on unusual input, which costs only time, because the thorough
 * path then decides. Thread-safe; each call borrows a scanner.
 */
public final class Recognizer {
    /** The most scanners that are kept. With so many, threads seldom compete for the same one. */
    private static final int SCANNERS = 64;

    private final ObjectPlan root;
    private final Limits limits;
    private final Clock clock;
    private final AtomicReferenceArray<@Nullable Scanner> scanners = new AtomicReferenceArray<>(SCANNERS);

    private Recognizer(ObjectPlan root, Limits limits, Clock clock) {
        this.root = root;
        this.limits = limits;
        this.clock = clock;
    }

    /** Returns the fast path of a model; null if only the thorough path can run one of its constraints. */
    public static @Nullable Recognizer of(BodyModel model, Limits limits, Clock clock) {
        ObjectPlan root = PlanCompiler.compile(model);
        return root == null ? null : new Recognizer(root, limits, clock);
    }

    /**
     * Finds the faulty parts of a body.
     *
     * @return the elements of lists of the outermost object that may be faulty, if everything else is clean; empty if the body is certainly
     *     clean; null if the thorough path must decide
     */
    public @Nullable List<SuspectElement> faults(byte[] body) {
        if (body.length > limits.maxBodyBytes() || body.length > limits.maxTokenCount()) {
            return null;
        }
        int place = (int) Thread.currentThread().getId() & (SCANNERS - 1);
        Scanner lent = scanners.getAndSet(place, null);
        Scanner scanner = lent == null ? new Scanner(limits, clock) : lent;
        try {
            return scanner.faults(root, body);
        } catch (RuntimeException | StackOverflowError unusual) {
            // The input is unusual or incomplete, nested deeper than the stack, or a custom validator fails.
            return null;
        } finally {
            scanner.release();
            scanners.set(place, scanner);
        }
    }
}
