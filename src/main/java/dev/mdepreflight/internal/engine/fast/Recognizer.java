package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.report.Limits;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The fast path: tells of the bytes of a body that they are certainly clean, or nothing at all.
 *
 * <p>It reads the bytes once, without tokens, objects or a copy. Whatever it does not expect makes it give up, which costs time and not
 * truth: the thorough path decides then. Thread-safe; scanners are lent out to one call at a time.
 */
public final class Recognizer {
    /** How many scanners are kept at most: enough that threads seldom meet at one place. */
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

    /** The fast path of a model; null if there is none, as only the thorough path runs a constraint of it. */
    public static @Nullable Recognizer of(BodyModel model, Options options) {
        return of(model, options.limits(), options.clock());
    }

    /** The same, of those options alone that it reads. */
    public static @Nullable Recognizer of(BodyModel model, Limits limits, Clock clock) {
        ObjectPlan root = PlanCompiler.compile(model);
        return root == null ? null : new Recognizer(root, limits, clock);
    }

    /**
     * Narrows down where the violations of a body lie.
     *
     * @param body the bytes; not changed
     * @return the elements of lists of the outermost object that may have violations, where nothing else has any; none if the body has
     *     none for certain, null if nothing can be said
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
            // Something is unusual, or the body ends early, or is nested deeper than the stack of the thread, or a
            // validator of the
            // user's own fails, which the thorough path runs once more and tells.
            return null;
        } finally {
            scanner.release();
            scanners.set(place, scanner);
        }
    }
}
