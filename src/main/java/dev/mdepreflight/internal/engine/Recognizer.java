package dev.mdepreflight.internal.engine;

import dev.mdepreflight.report.Limits;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The fast path: tells of the bytes of a body that they are certainly clean, or nothing at all.
 *
 * <p>It reads the bytes once, without tokens, objects or a copy. Whatever it does not expect makes it give up, which costs time and not
 * truth: the thorough path decides then. Thread-safe; scanners are lent out to one call at a time.
 */
final class Recognizer {
    /** How many scanners are kept at most: enough that threads seldom meet at one place. */
    private static final int SCANNERS = 64;

    private final ObjectPlan root;
    private final Limits limits;
    private final AtomicReferenceArray<@Nullable Scanner> scanners = new AtomicReferenceArray<>(SCANNERS);

    private Recognizer(ObjectPlan root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    /** The fast path of a model; null if there is none, as only the thorough path runs a constraint of it. */
    static @Nullable Recognizer of(BodyModel model, Limits limits) {
        ObjectPlan root = PlanCompiler.compile(model);
        return root == null ? null : new Recognizer(root, limits);
    }

    /**
     * Whether a body has no violation.
     *
     * @param body the bytes; not changed
     * @return true if it has none for certain; false says nothing
     */
    boolean isClean(byte[] body) {
        if (body.length > limits.maxBodyBytes() || body.length > limits.maxTokenCount()) {
            return false;
        }
        int place = (int) Thread.currentThread().getId() & (SCANNERS - 1);
        Scanner lent = scanners.getAndSet(place, null);
        Scanner scanner = lent == null ? new Scanner(limits) : lent;
        try {
            return scanner.isClean(root, body);
        } catch (IndexOutOfBoundsException | StackOverflowError unusual) {
            // The body ends early, or is nested deeper than the stack of the thread.
            return false;
        } catch (RuntimeException e) {
            // A validator of the user's own; the thorough path runs it once more and tells.
            return false;
        } finally {
            scanner.release();
            scanners.set(place, scanner);
        }
    }
}
